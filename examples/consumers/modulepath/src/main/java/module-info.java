/** Uses the library as a stranger would, on the module path, with a reader of its own as a plug-in. */
module com.example.modulepath {
    requires org.mattstock.io;

    provides org.mattstock.io.PanelFormat with
            com.example.modulepath.ArrowFormat;
}
