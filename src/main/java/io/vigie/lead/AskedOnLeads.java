package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the client asks of the provider on leads: information before the verdict, and to come back
 * on a date.
 */
@Service
@Transactional(readOnly = true)
public class AskedOnLeads {

  private final JdbcClient jdbc;
  private final Clock clock;

  AskedOnLeads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The first act on something asked.
   *
   * @param asked from when on it could be acted on: the date, where one was set
   * @param by of either side
   */
  public record FirstAct(Instant asked, Instant at, PersonId by) {}

  /** The first acts that were done in these weeks. What the client did without them is none. */
  public List<FirstAct> actedOn(Engagement engagement, Week first, Week last) {
    return jdbc
        .sql(
            """
            select h.happened_at, h.by_user, h.by_team, p.happened_at as asked_at, p.on_day
            from lead_happening h join lead_happening p on p.lead_id = h.lead_id
            where h.engagement_id = ? and h.week between ? and ? and h.undone_at is null
              and h.deed in ('INFORMED', 'RESUBMITTED', 'OPPOSED')
              and p.deed in ('INFORMATION_ASKED', 'RECYCLED')
              and p.line = (select max(q.line) from lead_happening q
                where q.lead_id = h.lead_id and q.line < h.line and q.undone_at is null)
            """)
        .params(engagement.id(), first.monday(), last.monday())
        .query((row, index) -> firstAct(engagement, row))
        .list()
        .stream()
        .filter(act -> !act.at().isBefore(act.asked()))
        .toList();
  }

  private static FirstAct firstAct(Engagement engagement, ResultSet row) throws SQLException {
    LocalDate day = row.getObject("on_day", LocalDate.class);
    return new FirstAct(
        day == null
            ? row.getObject("asked_at", OffsetDateTime.class).toInstant()
            : day.atStartOfDay(engagement.terms().zone()).toInstant(),
        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getString("by_user"), row.getString("by_team")));
  }

  /** How much of it waits for its first act now; a date that is still to come does not wait. */
  public int open(Engagement engagement) {
    LocalDate today = clock.instant().atZone(engagement.terms().zone()).toLocalDate();
    return jdbc.sql(
            """
            select count(*) from lead l
            join lead_happening h on h.lead_id = l.id and h.line = l.stands_by
            where l.engagement_id = ? and l.standing in ('INFORMATION_ASKED', 'RECYCLED')
              and (h.on_day is null or h.on_day <= ?) and l.forgotten_at is null
            """)
        .params(engagement.id(), today)
        .query(Integer.class)
        .single();
  }
}
