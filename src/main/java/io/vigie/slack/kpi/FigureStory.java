package io.vigie.slack.kpi;

import io.vigie.kpi.FigureHistory;
import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.Reading;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one figure ran.
 *
 * @param running the week that is not over yet, which nothing is read from
 * @param weeks those with a figure, oldest first, the running one included
 */
record FigureStory(KpiDefinition definition, Week running, List<Told> weeks) {

  private static final int WEEKS = 12;

  /**
   * One week.
   *
   * @param amount what was entered
   * @param quotient what it is computed from
   * @param reading the watch's, of a closed week
   * @param replaced what stood there until it was corrected after the week's close
   */
  record Told(
      Week week,
      Optional<BigDecimal> amount,
      Optional<Quotient> quotient,
      Optional<WatchReading> reading,
      Optional<BigDecimal> replaced) {}

  static FigureStory of(Known known, Kpi kpi, Week running) {
    FigureHistory figures = known.figures();
    Map<Week, WatchReading> readings =
        Scorecard.readings(figures, kpi, known.remarks(), running.previous()).stream()
            .collect(Collectors.toMap(WatchReading::week, Function.identity()));
    List<Told> told = new ArrayList<>();
    for (Week week : figures.weeks()) {
      Optional<BigDecimal> amount = kpi.isEntered() ? figures.amount(week, kpi) : Optional.empty();
      Optional<Quotient> quotient =
          figures.quotient(week, kpi).filter(parts -> parts.below().signum() > 0);
      if (amount.isPresent() || quotient.isPresent()) {
        told.add(
            new Told(
                week,
                amount,
                quotient,
                Optional.ofNullable(readings.get(week)),
                replaced(known, week, kpi)));
      }
    }
    return new FigureStory(
        known.baseline().in(running, kpi),
        running,
        told.subList(Math.max(0, told.size() - WEEKS), told.size()));
  }

  private static Optional<BigDecimal> replaced(Known known, Week week, Kpi kpi) {
    return known
        .figures()
        .reading(week, kpi)
        .filter(reading -> reading.isRestated(known.engagement().terms().zone()))
        .flatMap(Reading::replaced);
  }

  Kpi kpi() {
    return definition.kpi();
  }

  /** The newest closed week that was held against a baseline. */
  Optional<WatchReading> newest() {
    return weeks.stream()
        .flatMap(week -> week.reading().stream())
        .filter(reading -> reading.baseline().isPresent())
        .reduce((first, last) -> last);
  }
}
