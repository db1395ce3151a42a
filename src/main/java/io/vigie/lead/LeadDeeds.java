package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people do to leads. Nothing done is ever overwritten; undoing marks the line. */
@Repository
class LeadDeeds {

  private final JdbcClient jdbc;

  LeadDeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files a lead under the next number of its engagement. */
  void insert(
      UUID id, Engagement engagement, String likeness, Handover lead, PersonId by, Instant at) {
    while (!filed(id, engagement, nextNumber(engagement.id()), likeness, lead, by, at)) {
      // Somebody else's lead took the number in this moment.
    }
  }

  /** In the order of the index, which both databases then read from its end. */
  int nextNumber(UUID engagement) {
    return jdbc.sql(
                """
                select number from lead where engagement_id = ?
                order by engagement_id desc, number desc limit 1
                """)
            .param(engagement)
            .query(Integer.class)
            .optional()
            .orElse(0)
        + 1;
  }

  private boolean filed(
      UUID id,
      Engagement engagement,
      int number,
      String likeness,
      Handover lead,
      PersonId by,
      Instant at) {
    return jdbc.sql(
                """
                insert into lead (id, engagement_id, number, company, contact, likeness,
                  temperature, context, link, consent, owner_user, submitted_by_user,
                  submitted_by_team, submitted_at, stands_by, standing, waiting_since,
                  waited_before, owed_minutes, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'SUBMITTED', ?, 0, ?, ?)
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    id,
                    engagement.id(),
                    number,
                    lead.company(),
                    lead.contact(),
                    likeness,
                    lead.temperature().name(),
                    lead.context().orElse(null),
                    lead.link().orElse(null),
                    lead.consent().orElse(null),
                    lead.owner().orElse(null),
                    by.user(),
                    by.team(),
                    time(at),
                    time(at),
                    engagement.terms().leads().verdictMinutes(),
                    time(at)))
            .update()
        == 1;
  }

  /**
   * Adds a line to the history.
   *
   * @param owed within how many working minutes the lead's first verdict was owed
   */
  void note(UUID lead, UUID engagement, Week week, Happening line, int owed) {
    jdbc.sql(
            """
            insert into lead_happening (lead_id, line, engagement_id, week, deed, by_user, by_team,
              happened_at, reason, words, on_day, waited_minutes, owed_minutes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                lead,
                line.line(),
                engagement,
                week.monday(),
                line.deed().name(),
                line.by().user(),
                line.by().team(),
                time(line.at()),
                line.reason().map(Enum::name).orElse(null),
                line.words().orElse(null),
                line.day().orElse(null),
                line.waited().orElse(null),
                line.waited().map(waited -> owed).orElse(null)))
        .update();
  }

  void undo(UUID lead, int line, Instant at) {
    jdbc.sql("update lead_happening set undone_at = ? where lead_id = ? and line = ?")
        .params(time(at), lead, line)
        .update();
  }

  /** Points to the line on which the lead stands. */
  void stand(UUID lead, Course course, Instant at) {
    jdbc.sql(
            "update lead set stands_by = ?, standing = ?, waiting_since = ?, waited_before = ?,"
                + " changed_at = ? where id = ?")
        .params(
            Arrays.asList(
                course.standing().line(),
                course.standing().deed().name(),
                course.waitingSince().map(LeadDeeds::time).orElse(null),
                course.waited(),
                time(at),
                lead))
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
