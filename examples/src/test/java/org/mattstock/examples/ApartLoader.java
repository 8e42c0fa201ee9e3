package org.mattstock.examples;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.InternalException;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Loads what is typed, and all that it uses but the JDK, apart from the classes of the test: services are found beside the library. */
final class ApartLoader implements LoaderDelegate {
    private final Typed loader = new Typed();

    static ExecutionControlProvider engine() {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "apart";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                return new LocalExecutionControl(new ApartLoader());
            }
        };
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        classesRedefined(classes);
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            loader.codes.put(each.name(), each.bytecodes());
        }
    }

    @Override
    public void addToClasspath(String paths) throws InternalException {
        try {
            for (String path : paths.split(java.io.File.pathSeparator)) {
                loader.addURL(Path.of(path).toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new InternalException(e.toString());
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    private static final class Typed extends URLClassLoader {
        private final Map<String, byte[]> codes = new HashMap<>();

        Typed() {
            super(new URL[0], ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = codes.get(name);
            return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
        }
    }
}
