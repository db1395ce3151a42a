package io.vigie.signal;

import io.vigie.engagement.PersonId;
import io.vigie.signal.Details.Confidence;
import io.vigie.signal.Details.Heard;
import io.vigie.signal.SignalGroup.Triage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads signals and their groups; what was taken back is not there any more. */
@Repository
class SignalRows {

  private static final String SIGNAL =
      "select s.* from weak_signal s where s.engagement_id = :engagement"
          + " and s.taken_back_at is null";
  private static final String GROUP =
      "select g.* from signal_group g where g.engagement_id = :engagement";
  private static final String LIVES =
      " and exists (select 1 from weak_signal s where s.group_id = g.id"
          + " and s.taken_back_at is null)";

  /** The same as {@link SignalGroup#waits()}, for many. */
  private static final String WAITS =
      LIVES
          + " and (g.outcome is null or g.outcome = 'ASKED'"
          + " or (g.outcome = 'WATCHED' and g.grown_at > g.outcome_at)"
          + " or (g.outcome = 'CLOSED' and g.surfaced_at > g.outcome_at))";

  private static final String TO_TRIAGE =
      WAITS + " and (g.outcome is null or g.outcome <> 'ASKED')";

  /** First what grows, then what waits longest; what waits for its reporters comes last. */
  private static final String IN_ORDER =
      " order by case when g.outcome = 'ASKED' then 2 when g.surfaced_at is null then 1 else 0 end,"
          + " g.opened_at, g.id";

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  SignalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WeakSignal> find(UUID engagement, int number) {
    return signals(engagement, " and s.number = :number", Map.of("number", number)).stream()
        .findFirst();
  }

  Optional<WeakSignal> find(UUID engagement, UUID id) {
    return signals(engagement, " and s.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** What that person reported in these words since then. */
  Optional<WeakSignal> again(UUID engagement, PersonId by, String words, Instant since) {
    return signals(
            engagement,
            " and s.reporter_user = :user and s.reported_at > :since"
                + " and char_length(s.words) = :length",
            Map.of("user", by.user(), "since", time(since), "length", words.length()))
        .stream()
        .filter(signal -> signal.words().equalsIgnoreCase(words))
        .max(Comparator.comparing(WeakSignal::number));
  }

  /** Every signal, by number. */
  List<WeakSignal> all(UUID engagement) {
    return signals(engagement, " order by s.number", Map.of());
  }

  /** What was reported in a span of time. */
  List<WeakSignal> between(UUID engagement, Instant from, Instant until) {
    return signals(
        engagement,
        " and s.reported_at >= :from and s.reported_at < :until order by s.number",
        Map.of("from", time(from), "until", time(until)));
  }

  private List<WeakSignal> signals(UUID engagement, String which, Map<String, ?> parameters) {
    return jdbc.sql(SIGNAL + which)
        .param("engagement", engagement)
        .params(parameters)
        .query(SignalRows::toSignal)
        .list();
  }

  /** The group that a signal lies in now. */
  Optional<UUID> groupOf(UUID engagement, UUID signal) {
    return jdbc.sql(
            "select group_id from weak_signal where engagement_id = ? and id = ?"
                + " and taken_back_at is null")
        .params(engagement, signal)
        .query(UUID.class)
        .optional();
  }

  Optional<SignalGroup> group(UUID engagement, UUID id) {
    return groups(engagement, " and g.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The groups that wait for the client, a page of them. */
  List<SignalGroup> waiting(UUID engagement, int from, int most) {
    return groups(
        engagement,
        WAITS + IN_ORDER + " limit :most offset :from",
        Map.of("most", most, "from", from));
  }

  int countWaiting(UUID engagement) {
    return jdbc.sql("select count(*) from (" + GROUP + WAITS + ") w")
        .param("engagement", engagement)
        .query(Integer.class)
        .single();
  }

  Optional<SignalGroup> oldestToTriage(UUID engagement) {
    return groups(engagement, TO_TRIAGE + " order by g.opened_at, g.id limit 1", Map.of()).stream()
        .findFirst();
  }

  int countToTriage(UUID engagement) {
    return jdbc.sql("select count(*) from (" + GROUP + TO_TRIAGE + ") w")
        .param("engagement", engagement)
        .query(Integer.class)
        .single();
  }

  /** When the newest of the surfaced ones that are to be looked at surfaced. */
  Optional<Instant> newestSurfaced(UUID engagement) {
    return jdbc.sql(
            GROUP
                + TO_TRIAGE
                + " and g.surfaced_at is not null order by g.surfaced_at desc limit 1")
        .param("engagement", engagement)
        .query((row, index) -> moment(row, "surfaced_at").orElseThrow())
        .optional();
  }

  /** The group that has waited longest for anybody to look at it. */
  Optional<SignalGroup> oldestUntriaged(UUID engagement, Instant until) {
    return groups(
            engagement,
            LIVES
                + " and g.opened_at < :until and (g.outcome is null or g.outcome_at >= :until)"
                + " order by g.opened_at, g.id limit 1",
            Map.of("until", time(until)))
        .stream()
        .findFirst();
  }

  /** The groups that were reported to in a span of time, and hold more than one report. */
  List<SignalGroup> growing(UUID engagement, Instant from, Instant until) {
    return groups(
        engagement,
        """
         and g.id in (select s.group_id from weak_signal s
           where s.engagement_id = :engagement and s.taken_back_at is null
             and s.reported_at >= :from and s.reported_at < :until)
         and (select count(*) from weak_signal s
           where s.group_id = g.id and s.taken_back_at is null and s.reported_at < :until) > 1
         order by g.opened_at, g.id
        """,
        Map.of("from", time(from), "until", time(until)));
  }

  List<SignalGroup> ofSignals(UUID engagement, List<UUID> signals) {
    return signals.isEmpty()
        ? List.of()
        : groups(
            engagement,
            " and g.id in (select s.group_id from weak_signal s where s.id in (:signals))"
                + " order by g.opened_at, g.id",
            Map.of("signals", signals));
  }

  List<SignalGroup> allGroups(UUID engagement) {
    return groups(engagement, LIVES + " order by g.opened_at, g.id", Map.of());
  }

  private List<SignalGroup> groups(UUID engagement, String which, Map<String, ?> parameters) {
    List<SignalGroup> bare =
        jdbc.sql(GROUP + which)
            .param("engagement", engagement)
            .params(parameters)
            .query(SignalRows::toGroup)
            .list();
    List<SignalGroup> groups = new ArrayList<>();
    for (int from = 0; from < bare.size(); from += AT_ONCE) {
      groups.addAll(filled(bare.subList(from, Math.min(from + AT_ONCE, bare.size()))));
    }
    return groups;
  }

  /** By their ids, so that no database walks through all signals for the sake of a few. */
  private List<SignalGroup> filled(List<SignalGroup> bare) {
    List<UUID> ids = bare.stream().map(SignalGroup::id).toList();
    Map<UUID, List<WeakSignal>> signals =
        jdbc
            .sql(
                "select s.* from weak_signal s where s.group_id in (:groups)"
                    + " and s.taken_back_at is null order by s.number")
            .param("groups", ids)
            .query(SignalRows::toSignal)
            .list()
            .stream()
            .collect(Collectors.groupingBy(WeakSignal::group));
    Map<UUID, Set<String>> links = new HashMap<>();
    jdbc.sql(
            "select s.group_id, l.name from signal_link l join weak_signal s on s.id = l.signal_id"
                + " where s.group_id in (:groups) order by l.linked_at")
        .param("groups", ids)
        .query(
            row -> {
              links
                  .computeIfAbsent(
                      row.getObject("group_id", UUID.class), id -> new LinkedHashSet<>())
                  .add(row.getString("name"));
            });
    return bare.stream()
        .filter(group -> signals.containsKey(group.id()))
        .map(
            group ->
                group.with(
                    signals.getOrDefault(group.id(), List.of()),
                    List.copyOf(links.getOrDefault(group.id(), Set.of()))))
        .toList();
  }

  private static WeakSignal toSignal(ResultSet row, int index) throws SQLException {
    return new WeakSignal(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        row.getInt("number"),
        row.getObject("group_id", UUID.class),
        row.getString("words"),
        new Details(
            text(row, "kind").flatMap(SignalType::of),
            text(row, "segment"),
            text(row, "confidence").flatMap(Confidence::of),
            text(row, "heard").flatMap(Heard::of)),
        new PersonId(row.getString("reporter_user"), row.getString("reporter_team")),
        moment(row, "reported_at").orElseThrow(),
        text(row, "author_user"),
        text(row, "link"));
  }

  private static SignalGroup toGroup(ResultSet row, int index) throws SQLException {
    Optional<Triage> triage = Optional.empty();
    if (text(row, "outcome").isPresent()) {
      triage =
          Optional.of(
              new Triage(
                  Outcome.valueOf(row.getString("outcome")),
                  new PersonId(row.getString("outcome_by_user"), row.getString("outcome_by_team")),
                  moment(row, "outcome_at").orElseThrow(),
                  text(row, "outcome_words").orElse("")));
    }
    return new SignalGroup(
        row.getObject("id", UUID.class),
        row.getObject("engagement_id", UUID.class),
        List.of(),
        moment(row, "grown_at").orElseThrow(),
        moment(row, "surfaced_at"),
        triage,
        List.of());
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
