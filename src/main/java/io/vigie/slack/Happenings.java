package io.vigie.slack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of events that are still to be worked off. */
@Repository
class Happenings {

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Happenings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps an event; one that stands here already stays as it is. */
  void keep(Happening event, Instant due) {
    jdbc.sql(
            """
            insert into received_event (id, type, installation_team, body, received_at, due_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(event.id())
        .param(event.type())
        .param(event.installationTeam())
        .param(json.writeValueAsString(event.facts()))
        .param(event.receivedAt().atOffset(ZoneOffset.UTC))
        .param(due.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Happening> find(String id) {
    return jdbc.sql("select * from received_event where id = ?")
        .param(id)
        .query(this::toHappening)
        .optional();
  }

  /** Whether this transaction, and no other, works it off. */
  boolean forget(String id) {
    return jdbc.sql("delete from received_event where id = ?").param(id).update() == 1;
  }

  void tryAgain(String id, int attempts, Instant due) {
    jdbc.sql("update received_event set attempts = ?, due_at = ? where id = ?")
        .params(attempts, due.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  List<String> due(Instant now) {
    return jdbc.sql("select id from received_event where due_at <= ? order by received_at limit ?")
        .params(now.atOffset(ZoneOffset.UTC), AT_ONCE)
        .query(String.class)
        .list();
  }

  private Happening toHappening(ResultSet row, int index) throws SQLException {
    return new Happening(
        row.getString("id"),
        row.getString("type"),
        row.getString("installation_team"),
        json.readValue(row.getString("body"), FACTS),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("attempts"));
  }
}
