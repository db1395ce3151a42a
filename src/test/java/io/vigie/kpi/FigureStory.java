package io.vigie.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.kpi.Reading.Source;
import io.vigie.kpi.Scorecard.Remarks;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.shared.Week;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an engagement knows of its figures, told by a test and kept in no database. */
public final class FigureStory {

  public static final PersonId PROVIDER_LEAD = new PersonId("U0HERY", "T0SUD");

  private final NavigableMap<Week, Map<Kpi, Reading>> byWeek = new TreeMap<>();
  private final List<KpiDefinition> definitions = new ArrayList<>();
  private final List<Explanation> explanations = new ArrayList<>();
  private final Map<Kpi, Set<Week>> exceptional = new EnumMap<>(Kpi.class);

  /** Dials, conversations and meetings of 17 real weeks. */
  public static FigureStory ofTheRealTeam() {
    FigureStory story = new FigureStory();
    List<String> lines = weeklyFile().lines().toList();
    List<Kpi> kpis =
        List.of(lines.get(0).split(",", -1)).stream()
            .skip(1)
            .map(key -> Kpi.ofKey(key).orElseThrow())
            .toList();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Week week = Week.parse(cells[0]).orElseThrow();
      for (int i = 0; i < kpis.size(); i++) {
        story.with(week, kpis.get(i), cells[i + 1]);
      }
    }
    return story;
  }

  /** The real team's weeks, as somebody pastes them. */
  public static String weeklyFile() {
    try (var file = FigureStory.class.getResourceAsStream("/figures/weekly-figures.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A figure, entered on the Monday after its week. */
  public FigureStory with(Week week, Kpi kpi, String amount) {
    return put(week, kpi, amount, week.next().monday().atTime(7, 0).toInstant(ZoneOffset.UTC));
  }

  /** A figure that replaces another one at that moment. */
  public FigureStory corrected(Week week, Kpi kpi, String amount, Instant at) {
    return put(week, kpi, amount, at);
  }

  /** Nobody entered it. */
  public FigureStory without(Week week, Kpi kpi) {
    Objects.requireNonNull(byWeek.get(week)).remove(kpi);
    return this;
  }

  private FigureStory put(Week week, Kpi kpi, String amount, Instant at) {
    Map<Kpi, Reading> figures = byWeek.computeIfAbsent(week, w -> new EnumMap<>(Kpi.class));
    Optional<BigDecimal> before = Optional.ofNullable(figures.get(kpi)).map(Reading::amount);
    figures.put(
        kpi,
        new Reading(week, kpi, new BigDecimal(amount), Source.IMPORT, PROVIDER_LEAD, at, before));
    return this;
  }

  public FigureStory owned(Kpi kpi, String owner) {
    return defined(kpi, Optional.empty(), Optional.empty(), Optional.of(owner));
  }

  public FigureStory aimed(Kpi kpi, String amount, Period per) {
    return defined(
        kpi,
        Optional.empty(),
        Optional.of(new Target(new BigDecimal(amount), per)),
        Optional.empty());
  }

  public FigureStory defined(
      Kpi kpi, Optional<String> words, Optional<Target> target, Optional<String> owner) {
    definitions.add(
        new KpiDefinition(
            kpi,
            definitions.size() + 2,
            words,
            target,
            Optional.empty(),
            owner,
            Optional.empty(),
            Optional.of(byWeek.firstKey()),
            Optional.of(Instant.EPOCH)));
    return this;
  }

  /** Somebody named the week exceptional. */
  public FigureStory exceptional(Kpi kpi, Week week) {
    exceptional.computeIfAbsent(kpi, k -> new HashSet<>()).add(week);
    return this;
  }

  public FigureStory explained(
      Kpi kpi, Week week, Week began, Answer answer, Optional<String> words) {
    explanations.add(
        new Explanation(
            kpi,
            week,
            began,
            answer,
            words,
            Optional.empty(),
            PROVIDER_LEAD.user(),
            week.next().monday().atTime(12, 0).toInstant(ZoneOffset.UTC)));
    return this;
  }

  /** The referent took the level since a change as the new baseline. */
  public FigureStory rebased(Kpi kpi, Week week, Week from) {
    explanations.add(
        new Explanation(
            kpi,
            week,
            from,
            Answer.KNOWN_CAUSE,
            Optional.of("New script"),
            Optional.of(from),
            PROVIDER_LEAD.user(),
            week.next().monday().atTime(12, 0).toInstant(ZoneOffset.UTC)));
    return this;
  }

  public Known known(Engagement engagement) {
    return new Known(
        engagement,
        new FigureHistory(byWeek),
        new Baseline(definitions),
        new Remarks(List.copyOf(explanations), exceptional));
  }
}
