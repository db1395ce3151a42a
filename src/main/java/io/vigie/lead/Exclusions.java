package io.vigie.lead;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who asked never to be contacted, as hashes: known again, and not readable. */
@Repository
class Exclusions {

  private final JdbcClient jdbc;

  Exclusions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean has(UUID engagement, String likeness) {
    return jdbc.sql("select count(*) from exclusion where engagement_id = ? and likeness = ?")
            .params(engagement, likeness)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Puts the person of that lead on the list. */
  void add(Lead lead, Instant at) {
    jdbc.sql(
            """
            insert into exclusion (engagement_id, likeness, lead_id, since)
            select engagement_id, likeness, id, cast(? as timestamp with time zone) from lead
            where id = ? on conflict do nothing
            """)
        .params(at.atOffset(ZoneOffset.UTC), lead.id())
        .update();
  }

  /** Takes back what that lead brought. */
  void remove(Lead lead) {
    jdbc.sql("delete from exclusion where engagement_id = ? and lead_id = ?")
        .params(lead.engagement(), lead.id())
        .update();
  }
}
