package io.vigie.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in the referent's seat. */
@Service
public class Seats {

  private final JdbcClient jdbc;
  private final EngagementRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Seats(JdbcClient jdbc, EngagementRows rows, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** The seat at that moment. */
  public Seat of(Engagement engagement, Instant moment) {
    return jdbc.sql(
            """
            select e.referent_left_at, a.from_day, a.last_day from engagement e
            left join absence a on a.user_id = e.referent_user and a.team_id = e.client_team
            where e.id = ?
            """)
        .param(engagement.id())
        .query((row, index) -> seat(engagement, row, moment))
        .single();
  }

  static Seat seat(Engagement engagement, ResultSet row, Instant moment) throws SQLException {
    @Nullable LocalDate from = row.getObject("from_day", LocalDate.class);
    Optional<Absence> absence =
        from == null
            ? Optional.empty()
            : engagement.referent().map(who -> new Absence(who, from, lastDay(row)));
    boolean vacant = row.getObject("referent_left_at", OffsetDateTime.class) != null;
    return Seat.at(engagement, vacant, absence, moment);
  }

  private static LocalDate lastDay(ResultSet row) {
    try {
      return row.getObject("last_day", LocalDate.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether nobody holds the role of referent: the one who did has left. */
  public boolean isVacant(Engagement engagement) {
    return of(engagement, clock.instant()).vacant();
  }

  /**
   * That person left the workspace. Wherever it was the referent, the seat is empty until another
   * is named.
   */
  @Transactional
  public void left(PersonId person) {
    for (UUID id : heldBy(person)) {
      int emptied =
          jdbc.sql(
                  "update engagement set referent_left_at = ? where id = ? and referent_left_at is"
                      + " null")
              .params(clock.instant().atOffset(ZoneOffset.UTC), id)
              .update();
      if (emptied == 1) {
        rows.find(id).ifPresent(engagement -> events.publishEvent(new SeatEmptied(engagement)));
      }
    }
  }

  private List<UUID> heldBy(PersonId person) {
    return jdbc.sql("select id from engagement where referent_user = ? and client_team = ?")
        .params(person.user(), person.team())
        .query(UUID.class)
        .list();
  }
}
