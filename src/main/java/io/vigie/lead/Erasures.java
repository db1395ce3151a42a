package io.vigie.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.Pause;
import io.vigie.engagement.PersonId;
import io.vigie.shared.NightFell;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets people: one on request, all of an engagement so long after it ended or came to rest as
 * was agreed. What was counted stands; a line without names says that it was done.
 */
@Service
public class Erasures {

  private final LeadRows rows;
  private final Engagements engagements;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Erasures(
      LeadRows rows,
      Engagements engagements,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.engagements = engagements;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Forgets one person: every lead, and every word that was said about one.
   *
   * @return the leads that it was
   * @throws NobodyOfThatName where there is none
   */
  @Transactional
  public List<Lead> forget(Member by, String company, String contact) {
    by.require(Act.ERASE_A_PERSON);
    Engagement engagement = by.engagement();
    String likeness = Likeness.hash(engagement.id(), company, contact);
    List<Lead> leads = rows.alike(engagement.id(), likeness);
    if (leads.isEmpty()) {
      throw new NobodyOfThatName();
    }
    erase(engagement, leads, Optional.of(likeness), Optional.of(by.person()));
    return leads;
  }

  private void erase(
      Engagement engagement, List<Lead> leads, Optional<String> likeness, Optional<PersonId> by) {
    Instant now = clock.instant();
    leads.forEach(lead -> erase(lead.id(), now));
    audit(engagement, likeness, leads.size(), by, now);
    List<Lead> after =
        leads.stream().flatMap(lead -> rows.find(engagement.id(), lead.id()).stream()).toList();
    events.publishEvent(new PersonErased(engagement, after));
  }

  private void erase(UUID lead, Instant now) {
    jdbc.sql(
            """
            update lead set company = '', contact = '', likeness = null, context = null,
              link = null, consent = null, waiting_since = null, forgotten_at = ?, changed_at = ?
            where id = ?
            """)
        .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), lead)
        .update();
    jdbc.sql("update lead_happening set words = null where lead_id = ?").param(lead).update();
  }

  private void audit(
      Engagement engagement,
      Optional<String> likeness,
      int leads,
      Optional<PersonId> by,
      Instant now) {
    jdbc.sql(
            "insert into erasure (engagement_id, likeness, leads, by_user, by_team, erased_at)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                engagement.id(),
                likeness.orElse(null),
                leads,
                by.map(PersonId::user).orElse(null),
                by.map(PersonId::team).orElse(null),
                now.atOffset(ZoneOffset.UTC)))
        .update();
  }

  /**
   * Every night: where an engagement ended or came to rest long enough ago, its people are
   * forgotten.
   */
  @EventListener(NightFell.class)
  @Transactional
  void forgetWhatIsOver() {
    Instant now = clock.instant();
    for (Engagement engagement : engagements.active()) {
      int months = engagement.terms().leads().retentionMonths();
      boolean isOver =
          engagement
              .endedAt()
              .or(() -> engagement.pause().map(Pause::since))
              .map(end -> end.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant())
              .filter(until -> !until.isAfter(now))
              .isPresent();
      List<Lead> leads = isOver ? rows.notForgotten(engagement.id()) : List.of();
      if (!leads.isEmpty()) {
        erase(engagement, leads, Optional.empty(), Optional.empty());
      }
    }
  }
}
