package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Invented weeks, one after the other from week 1 of 2026. */
final class Series {

  private Series() {}

  static Week week(int number) {
    return Week.of(2026, 1).plus(number - 1);
  }

  static List<WeekFigure> counts(long... counts) {
    return IntStream.range(0, counts.length)
        .mapToObj(i -> WeekFigure.count(week(i + 1), counts[i]))
        .toList();
  }

  /** As many weeks with the same rate. */
  static List<WeekFigure> rates(int weeks, long count, long base) {
    return IntStream.rangeClosed(1, weeks)
        .mapToObj(number -> WeekFigure.rate(week(number), count, base))
        .toList();
  }

  /** As many weeks at about that level, up and down by a tenth. */
  static long[] about(long level, int weeks) {
    long[] swing = {0, level / 10, -level / 10, level / 20, -level / 20, 0};
    return IntStream.range(0, weeks).mapToLong(i -> level + swing[i % swing.length]).toArray();
  }

  static long[] then(long[] first, long... later) {
    return LongStream.concat(Arrays.stream(first), Arrays.stream(later)).toArray();
  }

  /** The same weeks, one of them replaced by that figure. */
  static List<WeekFigure> with(List<WeekFigure> weeks, WeekFigure other) {
    List<WeekFigure> changed = new ArrayList<>(weeks);
    changed.replaceAll(figure -> figure.week().equals(other.week()) ? other : figure);
    return changed;
  }

  /** The same weeks, one of them missing. */
  static List<WeekFigure> without(List<WeekFigure> weeks, Week missing) {
    return weeks.stream().filter(figure -> !figure.week().equals(missing)).toList();
  }
}
