package org.mattstock.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Sessions of tests: threads of this machine, or executors that are processes of their own. */
final class Sessions {
    private Sessions() {}

    static SparkSession local() {
        return start("local[2]").getOrCreate();
    }

    /** Two executors, each a virtual machine with a core, which look for Spark in a folder with links to the jars of this class path. */
    static SparkSession cluster() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("java.class.path");
        for (String entry : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar")) {
                try {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
                } catch (FileAlreadyExistsException linked) {
                    // By the run before.
                }
            }
        }
        return start("local-cluster[2,1,1024]")
                .config("spark.executor.memory", "512m")
                .config("spark.executor.extraClassPath", classPath)
                .getOrCreate();
    }

    private static SparkSession.Builder start(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("mattstock-tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.host", "127.0.0.1")
                .config(
                        "spark.sql.warehouse.dir",
                        Path.of("target", "warehouse").toUri().toString());
    }
}
