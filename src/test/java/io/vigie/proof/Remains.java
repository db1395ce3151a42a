package io.vigie.proof;

import io.vigie.proof.StandInSlack.Post;
import io.vigie.settings.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks into the database, when nobody runs any more, for what was acked and what was posted. */
final class Remains {

  private final Deeds deeds;
  private final List<Post> posts;
  private final Set<Integer> failedRounds = new TreeSet<>();
  private final StringBuilder told = new StringBuilder();

  Remains(Deeds deeds, List<Post> posts) {
    this.deeds = deeds;
    this.posts = posts;
  }

  /** The rounds of which something is missing or double. */
  Set<Integer> failedRounds(Store store) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                DatabaseUrl.complete(store.url()), store.user(), store.password());
        Statement statement = connection.createStatement()) {
      figures(statement);
      missing("set-ups", deeds.channels(), words(statement, "select channel_id from engagement"));
      missing(
          "digests",
          deeds.digests(),
          words(
              statement,
              "select e.channel_id from digest d join engagement e on e.id = d.engagement_id"));
      messages(statement);
    }
    return failedRounds;
  }

  String told() {
    return told.toString();
  }

  private void figures(Statement statement) throws SQLException {
    BitSet stored = new BitSet();
    int twice = 0;
    try (ResultSet row = statement.executeQuery("select amount from reading where kpi = 'dials'")) {
      while (row.next()) {
        int amount = row.getInt(1);
        twice += stored.get(amount) ? 1 : 0;
        stored.set(amount);
      }
    }
    int lost = 0;
    for (Map.Entry<Long, Integer> figure : deeds.figures().entrySet()) {
      if (!stored.get(figure.getKey().intValue())) {
        failedRounds.add(figure.getValue());
        lost++;
      }
    }
    tell(
        "%,d figures acked, %d of them lost, %d stored twice"
            .formatted(deeds.figures().size(), lost, twice));
    failAll(twice);
  }

  private void missing(String what, Map<String, Integer> acked, Collection<String> stored) {
    int lost = 0;
    for (Map.Entry<String, Integer> deed : acked.entrySet()) {
      if (!stored.contains(deed.getKey())) {
        failedRounds.add(deed.getValue());
        lost++;
      }
    }
    tell("%,d %s acked, %d of them lost".formatted(acked.size(), what, lost));
  }

  /** Each slot was posted once, or is parked because nobody knows. */
  private void messages(Statement statement) throws SQLException {
    Map<String, Integer> arrived = new HashMap<>();
    posts.forEach(post -> arrived.merge(post.channel() + post.metadata(), 1, Integer::sum));
    long twice = arrived.values().stream().filter(times -> times > 1).count();
    Set<String> places = new HashSet<>();
    posts.forEach(post -> places.add(post.channel() + "/" + post.ts()));
    Collection<String> delivered =
        words(statement, "select channel_id || '/' || ts from slot where ts is not null");
    long elsewhere = delivered.stream().filter(place -> !places.contains(place)).count();
    int lost =
        number(
            statement,
            "select count(*) from slot s where ts is null and not exists"
                + " (select 1 from outgoing_message m where m.slot_id = s.id)");
    int unsure =
        number(
            statement,
            "select count(*) from outgoing_message m join slot s on s.id = m.slot_id"
                + " where s.ts is null and m.parked_at is not null and m.unsure_at is not null");
    int waiting = number(statement, "select count(*) from outgoing_message") - unsure;
    int unknown = posts.size() - delivered.size();
    tell(
        ("%,d messages: %,d delivered, %d parked as unsure (%d of those did arrive), %d left over;"
                + " %d lost, %d arrived twice")
            .formatted(
                number(statement, "select count(*) from slot"),
                delivered.size(),
                unsure,
                unknown,
                waiting,
                lost + elsewhere,
                twice));
    failAll(twice + lost + elsewhere + waiting + (unknown > unsure ? 1 : 0));
  }

  private void failAll(long faults) {
    if (faults > 0) {
      // Nobody knows of which round they are.
      failedRounds.addAll(deeds.channels().values());
    }
  }

  private static Collection<String> words(Statement statement, String sql) throws SQLException {
    Set<String> words = new HashSet<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        words.add(row.getString(1));
      }
    }
    return words;
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void tell(String line) {
    told.append("  ").append(line).append(System.lineSeparator());
  }
}
