package org.spotter.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator;

/// Runs the JMH benchmarks of this folder; what JMH generates is made here, so that the build need
/// not.
///
///     mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt
///     java -cp target/classes:target/test-classes:$(cat target/cp.txt) org.spotter.bench.Jmh NAME
public final class Jmh {
  private Jmh() {}

  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("jmh");
    Path sources = Files.createDirectory(work.resolve("sources"));
    Path made = Files.createDirectory(work.resolve("made"));
    Path classes = Path.of(Jmh.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JmhBytecodeGenerator.main(
        new String[] {classes.toString(), sources.toString(), made.toString(), "default"});
    String path = made + File.pathSeparator + System.getProperty("java.class.path");
    compile(sources, made, path);
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(List.of("-cp", path, "org.openjdk.jmh.Main"));
    command.addAll(List.of(args));
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private static void compile(Path sources, Path into, String path) throws IOException {
    List<String> args = new ArrayList<>(List.of("-cp", path, "-d", into.toString(), "-proc:none"));
    try (Stream<Path> all = Files.walk(sources)) {
      all.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(args::add);
    }
    ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(String[]::new));
  }
}
