package io.vigie.crm;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a file with a row per week.
 *
 * @param week where the week stands
 * @param figures where the figures stand
 */
record WeeklyColumns(int week, SortedMap<Integer, Kpi> figures) {

  static WeeklyColumns read(FigureRow header, ProblemList problems) {
    return new Reading(header, problems).columns();
  }

  private static final class Reading {
    private final FigureRow header;
    private final ProblemList problems;
    private final Map<Object, String> seen = new HashMap<>();
    private final SortedMap<Integer, Kpi> figures = new TreeMap<>();
    private int week = -1;

    Reading(FigureRow header, ProblemList problems) {
      this.header = header;
      this.problems = problems;
    }

    WeeklyColumns columns() {
      for (int i = 0; i < header.filled(); i++) {
        String name = header.cells().get(i);
        if (Column.of(name) == Column.WEEK) {
          week = isFirst(Column.WEEK, name) ? i : week;
        } else if (!name.isEmpty()) {
          figure(i, name);
        }
      }
      refuseWhatIsMissing();
      return new WeeklyColumns(week, figures);
    }

    private void figure(int index, String name) {
      KpiNames.find(name)
          .ifPresentOrElse(kpi -> figure(index, name, kpi), () -> refuseUnknown(name));
    }

    private void figure(int index, String name, Kpi kpi) {
      if (!kpi.isEntered()) {
        Stream<Kpi> sums = Stream.concat(kpi.numerator().stream(), kpi.denominator().stream());
        problem(FileRule.COMPUTED_COLUMN, name, "from", keys(sums.distinct()));
      } else if (isFirst(kpi, name)) {
        figures.put(index, kpi);
      }
    }

    private void refuseUnknown(String name) {
      List<Kpi> near = KpiNames.nearest(name).stream().filter(Kpi::isEntered).toList();
      List<Kpi> known = near.isEmpty() ? Kpi.entered() : near;
      problem(FileRule.UNKNOWN_COLUMN, name, "nearest", keys(known.stream()));
    }

    private boolean isFirst(Object meaning, String name) {
      String first = seen.putIfAbsent(meaning, name);
      if (first != null) {
        problem(FileRule.DUPLICATE_COLUMN, name, "first", first);
      }
      return first == null;
    }

    private void refuseWhatIsMissing() {
      if (!seen.containsKey(Column.WEEK)) {
        problems.add(
            header.line(), FileRule.MISSING_WEEK_COLUMN, Map.of("columns", header.names()));
      }
      if (figures.isEmpty() && problems.isEmpty()) {
        problems.add(header.line(), FileRule.NO_FIGURE_COLUMN, Map.of());
      }
    }

    private void problem(FileRule rule, String column, String argument, String value) {
      problems.add(header.line(), rule, Map.of("column", column, argument, value));
    }

    private static String keys(Stream<Kpi> kpis) {
      return kpis.map(Kpi::key).collect(Collectors.joining(", "));
    }
  }
}
