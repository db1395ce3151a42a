package io.vigie.kpi;

import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All figures of an engagement as they stand, by week. */
public final class FigureHistory {

  private final NavigableMap<Week, Map<Kpi, Reading>> byWeek;

  /** What people entered and Vigie counted otherwise. */
  private final Map<Week, Map<Kpi, Reading>> beside;

  FigureHistory(NavigableMap<Week, Map<Kpi, Reading>> byWeek) {
    this(byWeek, Map.of());
  }

  private FigureHistory(
      NavigableMap<Week, Map<Kpi, Reading>> byWeek, Map<Week, Map<Kpi, Reading>> beside) {
    this.byWeek = byWeek;
    this.beside = beside;
  }

  /** The same, where what was counted stands and what people entered otherwise stands beside. */
  FigureHistory counting(Map<Week, Map<Kpi, Long>> counted) {
    if (counted.isEmpty()) {
      return this;
    }
    NavigableMap<Week, Map<Kpi, Reading>> all = new TreeMap<>();
    byWeek.forEach((week, readings) -> all.put(week, new EnumMap<>(readings)));
    Map<Week, Map<Kpi, Reading>> otherwise = new HashMap<>(beside);
    counted.forEach(
        (week, amounts) ->
            amounts.forEach(
                (kpi, amount) -> {
                  Reading reading = Reading.counted(week, kpi, amount);
                  Reading entered =
                      all.computeIfAbsent(week, w -> new EnumMap<>(Kpi.class)).put(kpi, reading);
                  if (entered != null && entered.amount().compareTo(reading.amount()) != 0) {
                    otherwise
                        .computeIfAbsent(week, w -> new EnumMap<>(Kpi.class))
                        .put(kpi, entered);
                  }
                }));
    return new FigureHistory(all, otherwise);
  }

  /** What people entered for that week, where Vigie counted something else. */
  public Optional<Reading> enteredOtherwise(Week week, Kpi kpi) {
    return Optional.ofNullable(beside.getOrDefault(week, Map.of()).get(kpi));
  }

  /** What was known of the weeks up to that one. */
  public FigureHistory upTo(Week week) {
    return byWeek.isEmpty() || !byWeek.lastKey().isAfter(week)
        ? this
        : new FigureHistory(new TreeMap<>(byWeek.headMap(week, true)), beside);
  }

  /** The weeks with at least one figure, oldest first. */
  public Set<Week> weeks() {
    return byWeek.navigableKeySet();
  }

  public Collection<Reading> of(Week week) {
    return byWeek.getOrDefault(week, Map.of()).values();
  }

  public Optional<Reading> reading(Week week, Kpi kpi) {
    return Optional.ofNullable(byWeek.getOrDefault(week, Map.of()).get(kpi));
  }

  /** What was entered for that week. */
  public Optional<BigDecimal> amount(Week week, Kpi kpi) {
    return reading(week, kpi).map(Reading::amount);
  }

  /** What stands above and below the line of a share or ratio in that week, where all is known. */
  public Optional<Quotient> quotient(Week week, Kpi kpi) {
    return quotient(byWeek.getOrDefault(week, Map.of()), kpi);
  }

  private static Optional<Quotient> quotient(Map<Kpi, Reading> readings, Kpi kpi) {
    Optional<BigDecimal> above = kpi.numerator().flatMap(entered -> amount(readings, entered));
    BigDecimal below = BigDecimal.ZERO;
    for (Kpi entered : kpi.denominator()) {
      Optional<BigDecimal> part = amount(readings, entered);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      below = below.add(part.get());
    }
    BigDecimal base = below;
    return above.map(amount -> new Quotient(amount, base));
  }

  private static Optional<BigDecimal> amount(Map<Kpi, Reading> readings, Kpi kpi) {
    return Optional.ofNullable(readings.get(kpi)).map(Reading::amount);
  }

  /** One sum over another. */
  public record Quotient(BigDecimal above, BigDecimal below) {}

  /** The figure's weeks as the watch reads them. Money counts in whole units. */
  public List<WeekFigure> watched(Kpi kpi, Set<Week> exceptional) {
    List<WeekFigure> weeks = new ArrayList<>();
    byWeek.forEach(
        (week, readings) ->
            weekFigure(week, readings, kpi)
                .map(figure -> exceptional.contains(week) ? figure.inExceptionalWeek() : figure)
                .ifPresent(weeks::add));
    return weeks;
  }

  private static Optional<WeekFigure> weekFigure(Week week, Map<Kpi, Reading> readings, Kpi kpi) {
    return kpi.isEntered()
        ? amount(readings, kpi).map(amount -> WeekFigure.count(week, whole(amount)))
        : quotient(readings, kpi)
            .map(parts -> WeekFigure.rate(week, whole(parts.above()), whole(parts.below())));
  }

  private static long whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
