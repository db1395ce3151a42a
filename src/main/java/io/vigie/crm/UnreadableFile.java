package io.vigie.crm;

import java.util.Map;

/** Ends the reading of a file: what comes after this problem would be guesswork. */
final class UnreadableFile extends RuntimeException {

  private final transient LineProblem problem;

  UnreadableFile(int line, FileRule rule, Map<String, Object> arguments) {
    super(null, null, false, false);
    this.problem = new LineProblem(line, rule, arguments);
  }

  UnreadableFile(FileRule rule) {
    this(0, rule, Map.of());
  }

  LineProblem problem() {
    return problem;
  }
}
