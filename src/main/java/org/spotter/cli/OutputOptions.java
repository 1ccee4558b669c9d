package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where numbers go besides the terminal.
final class OutputOptions {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "write the numbers for machines; - for standard output")
  @Nullable Path json;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "write the numbers for spreadsheets, one file a table")
  @Nullable Path csv;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "write a report with charts and the worst errors")
  @Nullable Path html;

  boolean isJsonToStandardOutput() {
    return json != null && json.toString().equals(STANDARD_OUTPUT);
  }

  boolean isJsonFile() {
    return json != null && !isJsonToStandardOutput();
  }

  Path jsonFile() {
    return Objects.requireNonNull(json);
  }
}
