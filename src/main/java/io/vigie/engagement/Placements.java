package io.vigie.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which side people are: what the referent is asked, and what the referent answers. */
@Service
public class Placements {

  private final EngagementRows rows;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Placements(EngagementRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody who is still to be placed.
   *
   * @param user who of the organisation wanted to act first, where that is known
   * @param guest whether it is this person alone
   */
  public record Question(String team, Optional<String> user, boolean guest) {}

  /** Puts a whole organisation on a side; its guests are placed one by one. */
  @Transactional
  public void placeOrganisation(Member by, String team, Side side) {
    by.require(Act.PLACE_PEOPLE);
    rows.placeOrganisation(by.engagement().id(), team, side);
    answered(by, team);
  }

  /**
   * Puts one person on a side, whatever the organisation: a guest of the client's workspace, say.
   * Whoever else of an unknown organisation wants to act is asked about again.
   */
  @Transactional
  public void placePerson(Member by, PersonId person, Side side) {
    by.require(Act.PLACE_PEOPLE);
    rows.placePerson(by.engagement().id(), person, side);
    answered(by, person.team());
    answered(by, ofGuest(person));
  }

  private void answered(Member by, String subject) {
    jdbc.sql("delete from placement_question where engagement_id = ? and subject = ?")
        .params(by.engagement().id(), subject)
        .update();
    events.publishEvent(new Placed(by.engagement()));
  }

  /** Asks the referent on which side this person, or this person's organisation, is. */
  @Transactional
  public void ask(Member stranger) {
    Engagement engagement = stranger.engagement();
    if (engagement.isActive() && stranger.side().isEmpty() && noted(stranger)) {
      events.publishEvent(new PlacementAsked(engagement, stranger.person(), stranger.isGuest()));
    }
  }

  private boolean noted(Member stranger) {
    PersonId person = stranger.person();
    return jdbc.sql(
                """
                insert into placement_question (engagement_id, subject, team_id, user_id, asked_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(stranger.engagement().id())
            .param(stranger.isGuest() ? ofGuest(person) : person.team())
            .param(person.team())
            .param(person.user())
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static String ofGuest(PersonId person) {
    return person.team() + "/" + person.user();
  }

  /** Who is still to be placed, the longest waiting first. */
  public List<Question> open(UUID engagement) {
    return jdbc.sql(
            "select * from placement_question where engagement_id = ? order by asked_at, subject")
        .param(engagement)
        .query(Placements::toQuestion)
        .list();
  }

  private static Question toQuestion(ResultSet row, int index) throws SQLException {
    return new Question(
        row.getString("team_id"),
        Optional.ofNullable(row.getString("user_id")),
        row.getString("subject").contains("/"));
  }
}
