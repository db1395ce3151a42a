package io.vigie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says each line as soon as it is known, and keeps them all. */
final class Report {

  private final StringBuilder all = new StringBuilder();

  void heading(String words) {
    line("");
    line(words);
  }

  void row(String what, int connections, Load.Measured measured) {
    line("%-34s %4d %s".formatted(what, connections, measured.row()));
  }

  void line(String line) {
    System.out.println(line);
    all.append("    ").append(line).append('\n');
  }

  void writeTo(Path file) throws IOException {
    Files.writeString(file, all);
  }
}
