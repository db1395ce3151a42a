package io.vigie.digest;

import io.vigie.digest.WeeklyDigest.Pace;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.kpi.FigureHistory;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How far a target of a month or quarter has come. A week counts for the period that holds its
 * Thursday, as ISO counts weeks for years.
 */
final class Pacing {

  private static final int PACE_WEEKS = 6;
  private static final int WORKING_DAYS = 5;

  private Pacing() {}

  static Pace of(
      Kpi kpi, Target target, Week week, FigureHistory figures, WorkingCalendar calendar) {
    LocalDate first = firstDay(thursday(week), target.per());
    LocalDate last = lastDay(first, target.per());
    long actual =
        total(
            figures.weeks().stream()
                .filter(w -> !w.isAfter(week) && !thursday(w).isBefore(first))
                .flatMap(w -> figures.amount(w, kpi).stream()));
    int left = calendar.workingDays(week.next().monday(), last);
    long wanted = target.amount().longValue();
    return new Pace(
        kpi, actual, wanted, last, left, chance(wanted - actual, left, kpi, week, figures));
  }

  /**
   * The Poisson tail at the mean of the last six closed weeks; empty with fewer of them, because a
   * pace is then not known.
   */
  private static Optional<Double> chance(
      long missing, int daysLeft, Kpi kpi, Week week, FigureHistory figures) {
    List<BigDecimal> last =
        IntStream.range(0, PACE_WEEKS)
            .mapToObj(back -> figures.amount(week.plus(-back), kpi))
            .flatMap(Optional::stream)
            .toList();
    if (last.size() < PACE_WEEKS) {
      return Optional.empty();
    }
    if (missing <= 0) {
      return Optional.of(1.0);
    }
    double mean = (double) total(last.stream()) / PACE_WEEKS * daysLeft / WORKING_DAYS;
    return Optional.of(
        mean <= 0
            ? 0.0
            : PoissonDistribution.of(mean)
                .survivalProbability((int) Math.min(missing - 1, Integer.MAX_VALUE)));
  }

  private static long total(Stream<BigDecimal> amounts) {
    return amounts.mapToLong(BigDecimal::longValue).sum();
  }

  private static LocalDate thursday(Week week) {
    return week.monday().plusDays(3);
  }

  private static LocalDate firstDay(LocalDate day, Period per) {
    return per == Period.QUARTER
        ? day.with(IsoFields.DAY_OF_QUARTER, 1)
        : day.with(TemporalAdjusters.firstDayOfMonth());
  }

  private static LocalDate lastDay(LocalDate first, Period per) {
    return first.plusMonths(per == Period.QUARTER ? 3 : 1).minusDays(1);
  }
}
