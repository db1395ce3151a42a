package io.vigie.kpi;

import io.vigie.shared.Week;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Half a year of one figure, over and over: 12 weeks at one level, 13 at the same or another.
 *
 * <p>The share that it gives is read so: of the series in which no lasting change was found in the
 * first 12 weeks (the stable start, 97 to 100 of 100), those in which the watch cried in weeks 13
 * to 25, whether it found a lasting change or called a week unusual, up or down. The baseline is 6
 * weeks in week 7 and grows as it does in life: to 12 for week 13 if the watch is quiet after week
 * 12, else as soon as it is.
 */
record Simulation(ChangeWatch watch, List<Draw> weeks) {

  /** The published table took 20,000; {@code -Dsimulation.series=20000} takes as many. */
  static final int SERIES = Integer.getInteger("simulation.series", 10_000);

  static final int STABLE = 12;
  static final int WEEKS = 25;

  private static final long SEED = 20_080_505L;
  private static final List<Week> CALENDAR =
      IntStream.rangeClosed(1, WEEKS).mapToObj(Series::week).toList();

  /** One week's figure, drawn. */
  interface Draw {
    WeekFigure of(Week week, SplittableRandom random);
  }

  /** In how many of a hundred series the watch cries in weeks 13 to 25. */
  double percentFound() {
    LongSummaryStatistics cried =
        IntStream.range(0, SERIES)
            .parallel()
            .mapToObj(number -> watch.read(series(new SplittableRandom(SEED + number))))
            .filter(readings -> readings.get(STABLE - 1).change().isEmpty())
            .mapToLong(readings -> cried(readings) ? 1 : 0)
            .summaryStatistics();
    return 100 * cried.getAverage();
  }

  private List<WeekFigure> series(SplittableRandom random) {
    return IntStream.range(0, WEEKS)
        .mapToObj(week -> weeks.get(week).of(CALENDAR.get(week), random))
        .toList();
  }

  private static boolean cried(List<WatchReading> readings) {
    Predicate<WatchReading> unusual = read -> read.unusual().isPresent();
    return readings.subList(STABLE, WEEKS).stream().anyMatch(unusual.or(WatchReading::isNews));
  }
}
