package io.vigie.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.shared.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what people say about changed figures, and to what follows for baseline and watch.
 */
@Service
public class Explanations {

  private final JdbcClient jdbc;
  private final Definitions definitions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Explanations(
      JdbcClient jdbc, Definitions definitions, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.events = events;
    this.clock = clock;
  }

  /** What an explanation does beside being kept. */
  public enum Effect {
    NONE,
    /** the new level becomes the baseline, from the week in which the change began */
    REBASE,
    /** the asking week counts neither for baseline nor for watch */
    EXCEPTIONAL
  }

  /**
   * Keeps an answer for a changed figure.
   *
   * @throws OnlyTheOwnerExplains for anybody but the figure's owner and the referent
   */
  @Transactional
  public Explanation explain(
      Member by,
      Kpi kpi,
      Week week,
      Week changeBegan,
      Answer answer,
      Optional<String> words,
      Effect effect) {
    requireOwner(by, kpi, week);
    if (effect == Effect.REBASE) {
      by.require(Act.REBASE_A_KPI);
    }
    UUID engagement = by.engagement().id();
    Optional<Week> rebase = effect == Effect.REBASE ? Optional.of(changeBegan) : Optional.empty();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into kpi_explanation (engagement_id, kpi, week, change_began, answer, words,
              rebase_from, answered_by_user, answered_by_team, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(engagement)
        .param(kpi.key())
        .param(week.monday())
        .param(changeBegan.monday())
        .param(answer.name())
        .param(words.orElse(null))
        .param(rebase.map(Week::monday).orElse(null))
        .param(by.person().user())
        .param(by.person().team())
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    if (effect == Effect.EXCEPTIONAL) {
      jdbc.sql("insert into exceptional_week values (?, ?, ?) on conflict do nothing")
          .params(engagement, kpi.key(), week.monday())
          .update();
    }
    Explanation explanation =
        new Explanation(kpi, week, changeBegan, answer, words, rebase, by.person().user(), now);
    events.publishEvent(new FigureExplained(by.engagement(), explanation));
    return explanation;
  }

  /** Whom a changed figure is asked of: its owner, else the referent. */
  public static String askedOf(KpiDefinition definition, String referent) {
    return definition.owner().orElse(referent);
  }

  /**
   * Goes on where this person may explain the figure: asked before somebody writes a cause.
   *
   * @throws OnlyTheOwnerExplains for anybody but the figure's owner and the referent
   */
  public void requireOwner(Member by, Kpi kpi, Week week) {
    by.require(Act.EXPLAIN_A_FIGURE);
    String owner =
        askedOf(
            definitions.baseline(by.engagement().id()).in(week, kpi),
            by.engagement().terms().referent());
    if (by.right(Act.EXPLAIN_A_FIGURE) != Right.YES && !by.person().user().equals(owner)) {
      throw new OnlyTheOwnerExplains(kpi, owner);
    }
  }

  /** Every answer of the engagement, oldest first. */
  public List<Explanation> all(UUID engagement) {
    return jdbc.sql("select * from kpi_explanation where engagement_id = ? order by number")
        .param(engagement)
        .query(Explanations::toExplanation)
        .list();
  }

  /** The weeks that count for neither baseline nor watch, by indicator. */
  public Map<Kpi, Set<Week>> exceptionalWeeks(UUID engagement) {
    Map<Kpi, Set<Week>> weeks = new EnumMap<>(Kpi.class);
    jdbc.sql("select kpi, week from exceptional_week where engagement_id = ?")
        .param(engagement)
        .query(
            row -> {
              weeks
                  .computeIfAbsent(
                      Kpi.ofKey(row.getString(1)).orElseThrow(), kpi -> new HashSet<>())
                  .add(new Week(row.getObject(2, LocalDate.class)));
            });
    return weeks;
  }

  private static Explanation toExplanation(ResultSet row, int index) throws SQLException {
    return new Explanation(
        Kpi.ofKey(row.getString("kpi")).orElseThrow(),
        new Week(row.getObject("week", LocalDate.class)),
        new Week(row.getObject("change_began", LocalDate.class)),
        Answer.valueOf(row.getString("answer")),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getObject("rebase_from", LocalDate.class)).map(Week::new),
        row.getString("answered_by_user"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
