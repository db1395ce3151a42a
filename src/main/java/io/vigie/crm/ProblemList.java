package io.vigie.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a file: the first problems themselves, of the rest the number. */
final class ProblemList {

  static final int LISTED = 20;

  private final List<LineProblem> listed = new ArrayList<>();
  private int total;

  void add(int line, FileRule rule, Map<String, Object> arguments) {
    total++;
    if (listed.size() < LISTED) {
      listed.add(new LineProblem(line, rule, arguments));
    }
  }

  boolean isEmpty() {
    return total == 0;
  }

  FigureFile.Problems all() {
    return new FigureFile.Problems(List.copyOf(listed), total);
  }
}
