package io.vigie.setup;

import io.vigie.engagement.PersonId;
import io.vigie.engagement.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody said about what an engagement needs; the rest is as it is everywhere. */
@Repository
class ReadinessRows {

  private final JdbcClient jdbc;

  ReadinessRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was said of one item. */
  record Said(
      Optional<String> title,
      Optional<Side> side,
      Optional<String> owner,
      Optional<LocalDate> due,
      Optional<String> proof,
      Optional<String> notNeeded) {
    static final Said NOTHING =
        new Said(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  Map<String, Said> of(UUID engagement) {
    Map<String, Said> said = new LinkedHashMap<>();
    jdbc.sql("select * from readiness_item where engagement_id = ? order by item")
        .param(engagement)
        .query(
            row -> {
              said.put(row.getString("item"), toSaid(row));
            });
    return said;
  }

  private static Said toSaid(ResultSet row) throws SQLException {
    return new Said(
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("side")).map(Side::valueOf),
        Optional.ofNullable(row.getString("owner_user")),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getString("proof")),
        Optional.ofNullable(row.getString("not_needed")));
  }

  void adapt(UUID engagement, String item, Adaptation to) {
    ensure(engagement, item);
    jdbc.sql(
            "update readiness_item set owner_user = ?, due = ?, not_needed = ?"
                + " where engagement_id = ? and item = ?")
        .param(to.owner().orElse(null))
        .param(to.due())
        .param(to.notNeeded().orElse(null))
        .param(engagement)
        .param(item)
        .update();
  }

  /** Adds one of the engagement's own; false where the key is taken. */
  boolean add(UUID engagement, String item, String title, Side side) {
    return jdbc.sql(
                "insert into readiness_item (engagement_id, item, title, side) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(engagement, item, title, side.name())
            .update()
        == 1;
  }

  void prove(UUID engagement, String item, @Nullable String proof, PersonId by, Instant at) {
    ensure(engagement, item);
    jdbc.sql(
            "update readiness_item set proof = ?, proved_by_user = ?, proved_by_team = ?,"
                + " proved_at = ? where engagement_id = ? and item = ?")
        .param(proof)
        .param(by.user())
        .param(by.team())
        .param(at.atOffset(ZoneOffset.UTC))
        .param(engagement)
        .param(item)
        .update();
  }

  private void ensure(UUID engagement, String item) {
    jdbc.sql(
            "insert into readiness_item (engagement_id, item) values (?, ?) on conflict do nothing")
        .params(engagement, item)
        .update();
  }
}
