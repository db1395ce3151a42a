package io.vigie.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Reading.Source;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.TimeOrderedId;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the figures: entering, correcting, undoing, reading. */
@Service
public class Figures {

  static final Duration UNDO = Duration.ofMinutes(10);
  private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

  private final FigureRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Figures(FigureRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** The week that is running in the engagement's zone. */
  public Week currentWeek(Engagement engagement) {
    return Week.at(clock.instant(), engagement.terms().zone());
  }

  /**
   * Records the figures of one week. Each replaces the earlier one, which is kept.
   *
   * @throws WeekNotBegun for a week to come
   * @throws NotAFigure for a negative or computed one, or one with decimals that it cannot have
   */
  @Transactional
  public Recorded record(Member by, Source source, Week week, Map<Kpi, BigDecimal> amounts) {
    by.require(Act.ENTER_FIGURES);
    check(by.engagement(), week, amounts);
    Map<Kpi, BigDecimal> before = rows.newest(by.engagement().id(), week, amounts.keySet());
    List<Change> changes = new ArrayList<>();
    new TreeMap<>(amounts)
        .forEach(
            (kpi, amount) ->
                changes.add(
                    new Change(
                        week, kpi, Optional.ofNullable(before.get(kpi)), Optional.of(amount))));
    return store(by, source, changes);
  }

  /**
   * Records the figures of many weeks, all or none. What stands already is not entered again, so
   * that the same file twice changes nothing: then the changes are empty.
   */
  @Transactional
  public Recorded recordAll(
      Member by, Source source, SortedMap<Week, Map<Kpi, BigDecimal>> amounts) {
    by.require(Act.ENTER_FIGURES);
    amounts.forEach((week, figures) -> check(by.engagement(), week, figures));
    List<Change> changes =
        compare(by.engagement(), amounts).stream().filter(Change::isDifferent).toList();
    return changes.isEmpty()
        ? new Recorded(UUID.randomUUID(), List.of())
        : store(by, source, changes);
  }

  /** What these figures would change, for a preview. */
  public List<Change> compare(
      Engagement engagement, SortedMap<Week, Map<Kpi, BigDecimal>> amounts) {
    FigureHistory history = rows.history(engagement.id());
    List<Change> changes = new ArrayList<>();
    amounts.forEach(
        (week, figures) ->
            new TreeMap<>(figures)
                .forEach(
                    (kpi, amount) ->
                        changes.add(
                            new Change(
                                week, kpi, history.amount(week, kpi), Optional.of(amount)))));
    return changes;
  }

  /**
   * Takes an own entry back; the figures before it stand again.
   *
   * @throws TooLateToUndo after ten minutes, or for somebody else's entry
   * @throws AlreadyUndone the second time
   */
  @Transactional
  public Recorded undo(Member by, UUID entry) {
    by.require(Act.UNDO_FIGURES);
    UUID engagement = by.engagement().id();
    FigureRows.Entry entered = rows.entry(entry, engagement).orElseThrow(NothingToUndo::new);
    Instant now = clock.instant();
    if (!entered.by().equals(by.person()) || now.isAfter(entered.at().plus(UNDO))) {
      throw new TooLateToUndo();
    }
    NavigableMap<Week, Map<Kpi, BigDecimal>> amounts = rows.amounts(entry);
    FigureHistory before = rows.history(engagement);
    if (!rows.undo(entry, now)) {
      throw new AlreadyUndone();
    }
    FigureHistory after = rows.history(engagement);
    List<Change> changes = new ArrayList<>();
    amounts.forEach(
        (week, figures) ->
            figures
                .keySet()
                .forEach(
                    kpi ->
                        changes.add(
                            new Change(
                                week, kpi, before.amount(week, kpi), after.amount(week, kpi)))));
    return announced(by, new Recorded(entry, changes));
  }

  /**
   * Moves an own entry of the running week to the week before: the same figures, the week that was
   * meant.
   *
   * @throws TooLateToUndo as for undoing it
   */
  @Transactional
  public Recorded moveToLastWeek(Member by, UUID entry) {
    NavigableMap<Week, Map<Kpi, BigDecimal>> amounts = rows.amounts(entry);
    undo(by, entry);
    Map.Entry<Week, Map<Kpi, BigDecimal>> moved = amounts.firstEntry();
    return record(by, Source.TYPED, moved.getKey().previous(), moved.getValue());
  }

  /** All figures of the engagement as they stand. */
  public FigureHistory history(UUID engagement) {
    return rows.history(engagement);
  }

  private void check(Engagement engagement, Week week, Map<Kpi, BigDecimal> amounts) {
    if (week.isAfter(currentWeek(engagement))) {
      throw new WeekNotBegun(week);
    }
    amounts.forEach(
        (kpi, amount) -> {
          int decimals = kpi.unit() == Kpi.Unit.MONEY ? 2 : 0;
          if (!kpi.isEntered()
              || amount.signum() < 0
              || amount.compareTo(LIMIT) >= 0
              || amount.stripTrailingZeros().scale() > decimals) {
            throw new NotAFigure(kpi);
          }
        });
  }

  private Recorded store(Member by, Source source, List<Change> changes) {
    Instant now = clock.instant();
    UUID entry = TimeOrderedId.at(now);
    rows.insert(entry, by.engagement().id(), source, by.person(), now, changes);
    return announced(by, new Recorded(entry, changes));
  }

  private Recorded announced(Member by, Recorded recorded) {
    List<Change> different = recorded.different().toList();
    if (!different.isEmpty()) {
      events.publishEvent(new FiguresChanged(by.engagement(), by.person(), different));
    }
    return recorded;
  }
}
