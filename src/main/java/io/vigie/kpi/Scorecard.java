package io.vigie.kpi;

import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures of one week, each with what may honestly be read from it. Only what was known of the
 * weeks up to that one counts.
 *
 * @param definitions the version of the baseline in force in that week
 * @param missing what was expected for the week and nobody entered
 */
public record Scorecard(Week week, int definitions, List<Line> lines, List<KpiDefinition> missing) {

  private static final int EXPECTED_AFTER = 4;

  /**
   * One figure.
   *
   * @param amount what was entered; empty for what is computed
   * @param quotient what it is computed from; empty for what is entered
   * @param reading the watch's reading; none for ratios
   * @param entered what people entered, where Vigie counted something else
   * @param restated whether it, or what it is computed from, was corrected after the week's close
   */
  public record Line(
      KpiDefinition definition,
      Optional<BigDecimal> amount,
      Optional<Quotient> quotient,
      Optional<WatchReading> reading,
      Optional<BigDecimal> entered,
      boolean restated) {

    public Kpi kpi() {
      return definition.kpi();
    }

    /** A share as so many of so many, where the sums allow it. */
    public Optional<Proportion> proportion() {
      return quotient.flatMap(
          parts -> Proportion.of(parts.above().longValue(), parts.below().longValue()));
    }

    /** The lasting change in force, if there is one. */
    public Optional<Verdict.LastingChange> change() {
      return reading.flatMap(WatchReading::change);
    }
  }

  /** The week as its figures, definitions and what people said about changes make it. */
  public static Scorecard of(
      Week week, ZoneId zone, FigureHistory figures, Baseline baseline, Remarks remarks) {
    FigureHistory known = figures.upTo(week);
    List<Line> lines =
        Arrays.stream(Kpi.values())
            .filter(kpi -> has(known, week, kpi))
            .map(kpi -> line(week, zone, known, baseline.in(week, kpi), remarks))
            .toList();
    return new Scorecard(week, baseline.versionIn(week), lines, missing(week, known, baseline));
  }

  /** What people said that bears on baseline and watch. */
  public record Remarks(List<Explanation> explanations, Map<Kpi, Set<Week>> exceptional) {

    /** The watch, re-based where the referent did so with an answer of that week or earlier. */
    ChangeWatch rebased(ChangeWatch watch, Kpi kpi, Week asOf) {
      ChangeWatch rebased = watch;
      for (Explanation said : explanations) {
        if (said.kpi() == kpi && !said.week().isAfter(asOf) && said.rebaseFrom().isPresent()) {
          rebased = rebased.rebasedAt(said.rebaseFrom().get());
        }
      }
      return rebased;
    }

    Set<Week> exceptional(Kpi kpi) {
      return exceptional.getOrDefault(kpi, Set.of());
    }
  }

  public Optional<Line> line(Kpi kpi) {
    return lines.stream().filter(line -> line.kpi() == kpi).findFirst();
  }

  /** Whether nobody entered anything for the week. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private static boolean has(FigureHistory known, Week week, Kpi kpi) {
    return kpi.isEntered()
        ? known.amount(week, kpi).isPresent()
        : known.quotient(week, kpi).filter(parts -> parts.below().signum() > 0).isPresent();
  }

  private static Line line(
      Week week, ZoneId zone, FigureHistory known, KpiDefinition definition, Remarks remarks) {
    Kpi kpi = definition.kpi();
    return new Line(
        definition,
        kpi.isEntered() ? known.amount(week, kpi) : Optional.empty(),
        kpi.isEntered() ? Optional.empty() : known.quotient(week, kpi),
        kpi.unit() == Kpi.Unit.RATIO ? Optional.empty() : read(week, known, kpi, remarks),
        known.enteredOtherwise(week, kpi).map(Reading::amount),
        isRestated(week, zone, known, kpi));
  }

  private static Optional<WatchReading> read(
      Week week, FigureHistory known, Kpi kpi, Remarks remarks) {
    return readings(known, kpi, remarks, week).stream()
        .filter(reading -> reading.week().equals(week))
        .findFirst();
  }

  /** The watch's readings of every week up to that one, oldest first; none for ratios. */
  public static List<WatchReading> readings(
      FigureHistory figures, Kpi kpi, Remarks remarks, Week asOf) {
    if (kpi.unit() == Kpi.Unit.RATIO) {
      return List.of();
    }
    List<WeekFigure> weeks = figures.upTo(asOf).watched(kpi, remarks.exceptional(kpi));
    ChangeWatch watch =
        kpi.unit() == Kpi.Unit.SHARE ? ChangeWatch.ofRates() : ChangeWatch.ofCounts();
    return remarks.rebased(watch, kpi, asOf).read(weeks);
  }

  private static boolean isRestated(Week week, ZoneId zone, FigureHistory known, Kpi kpi) {
    NavigableSet<Kpi> sources = new TreeSet<>(kpi.denominator());
    kpi.numerator().ifPresent(sources::add);
    if (kpi.isEntered()) {
      sources.add(kpi);
    }
    return sources.stream()
        .flatMap(source -> known.reading(week, source).stream())
        .anyMatch(reading -> reading.isRestated(zone));
  }

  /** Expected is what somebody owns and what was entered in one of the four weeks before. */
  private static List<KpiDefinition> missing(Week week, FigureHistory known, Baseline baseline) {
    return Kpi.entered().stream()
        .filter(kpi -> known.amount(week, kpi).isEmpty())
        .map(kpi -> baseline.in(week, kpi))
        .filter(
            definition ->
                definition.owner().isPresent() || wasEntered(known, definition.kpi(), week))
        .toList();
  }

  private static boolean wasEntered(FigureHistory known, Kpi kpi, Week week) {
    for (int before = 1; before <= EXPECTED_AFTER; before++) {
      if (known.amount(week.plus(-before), kpi).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
