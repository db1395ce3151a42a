package io.vigie.outbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which places in Slack an engagement has made so far. */
@Repository
public class KnownSlots {

  private final JdbcClient jdbc;

  KnownSlots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether something was posted there, or is on its way. */
  public boolean has(UUID engagementId, String slot) {
    return jdbc.sql("select count(*) from slot where engagement_id = ? and name = ?")
            .params(engagementId, slot)
            .query(Integer.class)
            .single()
        > 0;
  }
}
