package io.vigie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one table. Each row is said as soon as it is known, and all of them again at the end. */
final class Report {

  private static final String ROW = "| %-56s | %11s | %10s | %8s | %8s | %6s | %11s |";
  private static final String[] HEAD = {
    "", "connections", "per second", "p50 ms", "p99 ms", "errors", "resident MB"
  };

  private final List<String> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** What is not measured is left empty. */
  record Row(
      String what,
      String connections,
      String perSecond,
      String p50,
      String p99,
      String errors,
      String resident) {

    private String line() {
      return ROW.formatted(what, connections, perSecond, p50, p99, errors, resident);
    }
  }

  void row(Row row) {
    rows.add(row.line());
    System.out.println(row.line());
  }

  /** What has no place in the table. */
  void note(String line) {
    notes.add(line);
    System.out.println(line);
  }

  void writeTo(Path file) throws IOException {
    List<String> all = new ArrayList<>(notes);
    all.add("");
    all.add(ROW.formatted((Object[]) HEAD));
    all.add("|---|---|---|---|---|---|---|");
    all.addAll(rows);
    Files.write(file, all);
    System.out.println();
    all.forEach(System.out::println);
  }
}
