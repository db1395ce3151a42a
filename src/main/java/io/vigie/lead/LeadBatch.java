package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.TimeOrderedId;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many leads at once. */
@Repository
class LeadBatch {

  private static final int SIZE = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final LeadDeeds deeds;
  private final Clock clock;

  LeadBatch(JdbcClient jdbc, JdbcTemplate batches, LeadDeeds deeds, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** Who is there already, and who asked never to be. */
  record Known(Set<String> leads, Set<String> excluded) {
    boolean has(String likeness) {
      return leads.contains(likeness);
    }

    void requireWanted(String likeness) {
      if (excluded.contains(likeness)) {
        throw new AskedNotToBeContacted();
      }
    }
  }

  /** Holds the engagement, so that of two files the second sees what the first brought. */
  Known known(Engagement engagement) {
    jdbc.sql("select id from engagement where id = ? for update")
        .param(engagement.id())
        .query(UUID.class)
        .single();
    return new Known(
        likenesses("lead where likeness is not null and", engagement),
        likenesses("exclusion where", engagement));
  }

  private Set<String> likenesses(String from, Engagement engagement) {
    return new HashSet<>(
        jdbc.sql("select likeness from " + from + " engagement_id = ?")
            .param(engagement.id())
            .query(String.class)
            .list());
  }

  private record Numbered(UUID id, int number, String likeness, Handover lead) {}

  /**
   * Writes them, by their likeness.
   *
   * @return the number of the first; the others follow it
   */
  int insert(Member by, Map<String, Handover> leads) {
    UUID engagement = by.engagement().id();
    int first = deeds.nextNumber(engagement);
    Instant now = clock.instant();
    List<Numbered> numbered = new ArrayList<>();
    leads.forEach(
        (likeness, lead) ->
            numbered.add(
                new Numbered(TimeOrderedId.at(now), first + numbered.size(), likeness, lead)));
    for (int from = 0; from < numbered.size(); from += SIZE) {
      List<Numbered> some = numbered.subList(from, Math.min(from + SIZE, numbered.size()));
      insertLeads(by, some, now.atOffset(ZoneOffset.UTC));
      insertLines(by, some, now);
    }
    return first;
  }

  private void insertLeads(Member by, List<Numbered> numbered, OffsetDateTime now) {
    batches.batchUpdate(
        """
        insert into lead (id, engagement_id, number, company, contact, likeness, temperature,
          context, link, consent, owner_user, submitted_by_user, submitted_by_team, submitted_at,
          stands_by, standing, waiting_since, waited_before, owed_minutes, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'SUBMITTED', ?, 0, ?, ?)
        """,
        numbered,
        SIZE,
        (statement, one) -> {
          Handover lead = one.lead();
          statement.setObject(1, one.id());
          statement.setObject(2, by.engagement().id());
          statement.setInt(3, one.number());
          statement.setString(4, lead.company());
          statement.setString(5, lead.contact());
          statement.setString(6, one.likeness());
          statement.setString(7, lead.temperature().name());
          statement.setString(8, lead.context().orElse(null));
          statement.setString(9, lead.link().orElse(null));
          statement.setString(10, lead.consent().orElse(null));
          statement.setString(11, lead.owner().orElse(null));
          statement.setString(12, by.person().user());
          statement.setString(13, by.person().team());
          statement.setObject(14, now);
          statement.setObject(15, now);
          statement.setInt(16, by.engagement().terms().leads().verdictMinutes());
          statement.setObject(17, now);
        });
  }

  private void insertLines(Member by, List<Numbered> numbered, Instant now) {
    Week week = Week.at(now, by.engagement().terms().zone());
    batches.batchUpdate(
        """
        insert into lead_happening (lead_id, line, engagement_id, week, deed, by_user, by_team,
          happened_at)
        values (?, 1, ?, ?, 'SUBMITTED', ?, ?, ?)
        """,
        numbered,
        SIZE,
        (statement, one) -> {
          statement.setObject(1, one.id());
          statement.setObject(2, by.engagement().id());
          statement.setObject(3, week.monday());
          statement.setString(4, by.person().user());
          statement.setString(5, by.person().team());
          statement.setObject(6, now.atOffset(ZoneOffset.UTC));
        });
  }
}
