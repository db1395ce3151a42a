package io.vigie.duties;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list that a person gets, at most one a day, whatever the number of engagements. */
@Service
public class DailyLists {

  private final Engagements engagements;
  private final Duties duties;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DailyLists(
      Engagements engagements,
      Duties duties,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engagements = engagements;
    this.duties = duties;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** A person's list of a day. */
  public record DailyList(Engagement first, String person, LocalDate day, List<Duty> duties) {}

  /** Sends today's list to everybody who owes something in that engagement and has none yet. */
  @Transactional
  public void send(UUID engagementId) {
    engagements.find(engagementId).filter(Engagement::isActive).ifPresent(this::send);
  }

  private void send(Engagement engagement) {
    Instant now = clock.instant();
    LocalDate day = now.atZone(engagement.terms().zone()).toLocalDate();
    duties.dueToday(engagement).stream()
        .map(Duty::owner)
        .distinct()
        .filter(person -> claim(person, day, now))
        .forEach(
            person ->
                events.publishEvent(new DailyList(engagement, person, day, everywhere(person))));
  }

  private boolean claim(String person, LocalDate day, Instant now) {
    return jdbc.sql(
                "insert into daily_list (user_id, for_day, sent_at) values (?, ?, ?) on conflict do"
                    + " nothing")
            .params(person, day, now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private List<Duty> everywhere(String person) {
    List<Duty> owed = new ArrayList<>();
    for (UUID id : engagementsOf(person)) {
      engagements.find(id).filter(Engagement::isActive).stream()
          .flatMap(engagement -> duties.dueToday(engagement).stream())
          .filter(duty -> duty.owner().equals(person))
          .forEach(owed::add);
    }
    return owed;
  }

  /** Where that person may owe something: as referent, or as the owner of a figure. */
  private List<UUID> engagementsOf(String person) {
    return jdbc.sql(
            """
            select id from engagement where referent_user = :person
            union
            select engagement_id from kpi_definition where owner_user = :person
            """)
        .param("person", person)
        .query(UUID.class)
        .list();
  }
}
