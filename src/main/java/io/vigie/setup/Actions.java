package io.vigie.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to actions: one of the client and one of the provider each week. */
@Service
public class Actions {

  private final JdbcClient jdbc;
  private final Phases phases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Actions(JdbcClient jdbc, Phases phases, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.phases = phases;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes an action for one side.
   *
   * @throws OwnSideOnly for the other company's, unless it is the referent who says so
   * @throws DayIsPast where it is due before today
   */
  @Transactional
  public Action take(Member by, Side side, String words, String owner, LocalDate due) {
    by.require(Act.TAKE_AN_ACTION);
    requireSide(by, side);
    LocalDate today = phases.today(by.engagement());
    if (due.isBefore(today)) {
      throw new DayIsPast(due);
    }
    Action action =
        new Action(
            UUID.randomUUID(),
            side,
            SetupWording.action(words),
            owner,
            due,
            today,
            Optional.empty());
    insert(by, action);
    events.publishEvent(new ActionsChanged(by.engagement(), action, by.person().user()));
    return action;
  }

  private void insert(Member by, Action action) {
    jdbc.sql(
            """
            insert into weekly_action (id, engagement_id, side, words, owner_user, due,
              taken_by_user, taken_by_team, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            action.id(),
            by.engagement().id(),
            action.side().name(),
            action.words(),
            action.owner(),
            action.due(),
            by.person().user(),
            by.person().team(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Says that it is done.
   *
   * @throws ActionIsDone the second time
   */
  @Transactional
  public Action done(Member by, UUID id) {
    by.require(Act.TAKE_AN_ACTION);
    Action action = find(by, id);
    requireSide(by, action.side());
    int closed =
        jdbc.sql(
                "update weekly_action set done_by_user = ?, done_by_team = ?, done_at = ?"
                    + " where id = ? and done_at is null")
            .params(
                by.person().user(),
                by.person().team(),
                clock.instant().atOffset(ZoneOffset.UTC),
                id)
            .update();
    if (closed == 0) {
      throw new ActionIsDone();
    }
    Action after = find(by, id);
    events.publishEvent(new ActionsChanged(by.engagement(), after, by.person().user()));
    return after;
  }

  private Action find(Member by, UUID id) {
    return of(by.engagement()).stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow(NoSuchAction::new);
  }

  private static void requireSide(Member by, Side side) {
    if (by.right(Act.TAKE_AN_ACTION) != Right.YES && !by.side().equals(Optional.of(side))) {
      throw new OwnSideOnly();
    }
  }

  /** All that were ever taken, oldest first. */
  @Transactional(readOnly = true)
  public List<Action> of(Engagement engagement) {
    return jdbc.sql("select * from weekly_action where engagement_id = ? order by taken_at, side")
        .param(engagement.id())
        .query((row, index) -> toAction(engagement, row))
        .list();
  }

  /** Those that are not done yet. */
  @Transactional(readOnly = true)
  public List<Action> open(Engagement engagement) {
    return of(engagement).stream().filter(action -> !action.isDone()).toList();
  }

  private static Action toAction(Engagement engagement, ResultSet row) throws SQLException {
    return new Action(
        row.getObject("id", UUID.class),
        Side.valueOf(row.getString("side")),
        row.getString("words"),
        row.getString("owner_user"),
        row.getObject("due", LocalDate.class),
        Phases.day(engagement, row.getObject("taken_at", OffsetDateTime.class).toInstant()),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
            .map(at -> Phases.day(engagement, at.toInstant())));
  }
}
