package io.vigie.lead;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads, each with the line on which it stands. */
@Repository
class LeadRows {

  /** The engagement is named in both tables, so that no database reads the lines of the others. */
  private static final String LEAD =
      """
      select l.*, h.* from lead l join lead_happening h on h.lead_id = l.id
        and h.line = l.stands_by and h.engagement_id = l.engagement_id
      where l.engagement_id = :engagement
      """;

  /**
   * What its deeds say leads both databases to the index; a lead that is forgotten waits no more.
   */
  private static final String WAITING = " and l.standing in (:waiting) and l.waiting_since <= :now";

  private static final String LONGEST_FIRST = " order by l.waiting_since, l.number";

  private final JdbcClient jdbc;

  LeadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Lead> find(UUID engagement, int number) {
    return read(engagement, " and l.number = :number", Map.of("number", number)).findFirst();
  }

  Optional<Lead> find(UUID engagement, UUID id) {
    return read(engagement, " and l.id = :id", Map.of("id", id)).findFirst();
  }

  /** Holds a lead until the transaction ends: acts on one lead come one after the other. */
  boolean lock(UUID engagement, UUID id) {
    return jdbc.sql("select id from lead where engagement_id = ? and id = ? for update")
        .params(engagement, id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** The leads of a person who is known again, the oldest first. */
  List<Lead> alike(UUID engagement, String likeness) {
    return read(
            engagement,
            " and l.likeness = :likeness order by l.number",
            Map.of("likeness", likeness))
        .toList();
  }

  /** One page of the leads that are looked for, the newest first. */
  List<Lead> page(UUID engagement, LeadFilter filter, int size, int offset) {
    List<Integer> numbers = numbers(engagement, filter, size, offset);
    return numbers.isEmpty()
        ? List.of()
        : read(
                engagement,
                " and l.number in (:numbers) order by l.number desc",
                Map.of("numbers", numbers))
            .toList();
  }

  /** The numbers of a page alone, from an index, so that a long list costs no more than a short. */
  private List<Integer> numbers(UUID engagement, LeadFilter filter, int size, int offset) {
    // That a number is above zero leads H2 to the index in whose order the page is.
    String inOrder = filter.equals(LeadFilter.ALL) ? " and l.number > 0" : "";
    return jdbc.sql(
            "select l.number from lead l where l.engagement_id = :engagement"
                + where(filter)
                + inOrder
                + " order by l.engagement_id desc, l.number desc limit :size offset :offset")
        .param("engagement", engagement)
        .params(named(filter))
        .param("size", size)
        .param("offset", offset)
        .query(Integer.class)
        .list();
  }

  int count(UUID engagement, LeadFilter filter) {
    return jdbc.sql(
            "select count(*) from lead l where l.engagement_id = :engagement" + where(filter))
        .param("engagement", engagement)
        .params(named(filter))
        .query(Integer.class)
        .single();
  }

  private static String where(LeadFilter filter) {
    List<String> conditions = new ArrayList<>();
    conditions.add("");
    filter.state().ifPresent(state -> conditions.add("l.standing in (:deeds)"));
    filter.owner().ifPresent(owner -> conditions.add("l.owner_user = :owner"));
    filter.agent().ifPresent(agent -> conditions.add("l.submitted_by_user = :agent"));
    filter.temperature().ifPresent(degree -> conditions.add("l.temperature = :temperature"));
    return String.join(" and ", conditions);
  }

  private static Map<String, Object> named(LeadFilter filter) {
    Map<String, Object> named = new HashMap<>();
    filter.state().ifPresent(state -> named.put("deeds", deeds(state)));
    filter.owner().ifPresent(owner -> named.put("owner", owner));
    filter.agent().ifPresent(agent -> named.put("agent", agent));
    filter.temperature().ifPresent(degree -> named.put("temperature", degree.name()));
    return named;
  }

  private static List<String> deeds(State state) {
    return Arrays.stream(Deed.values())
        .filter(deed -> deed.state() == state)
        .map(Deed::name)
        .toList();
  }

  /** The leads that wait on the client, the one that waits longest first. */
  List<Lead> waiting(UUID engagement, Instant now) {
    return read(engagement, WAITING + LONGEST_FIRST, waitingAt(now)).toList();
  }

  int countWaiting(UUID engagement, Instant now) {
    return jdbc.sql("select count(*) from lead l where l.engagement_id = :engagement" + WAITING)
        .param("engagement", engagement)
        .params(waitingAt(now))
        .query(Integer.class)
        .single();
  }

  /** The lead that waits on the client for longest. */
  Optional<Lead> oldest(UUID engagement, Instant now) {
    return jdbc.sql(
            "select l.number from lead l where l.engagement_id = :engagement"
                + WAITING
                + LONGEST_FIRST
                + " limit 1")
        .param("engagement", engagement)
        .params(waitingAt(now))
        .query(Integer.class)
        .optional()
        .flatMap(number -> find(engagement, number));
  }

  private static Map<String, Object> waitingAt(Instant now) {
    return Map.of("waiting", deeds(State.SUBMITTED), "now", now.atOffset(ZoneOffset.UTC));
  }

  /** Those of which the last thing done is one of these. */
  List<Lead> standingBy(UUID engagement, Deed... deeds) {
    return read(
            engagement,
            " and l.standing in (:deeds) and l.forgotten_at is null order by l.number",
            Map.of("deeds", Stream.of(deeds).map(Deed::name).toList()))
        .toList();
  }

  /** Those that have not come to their end, by state. */
  Map<State, List<Integer>> open(UUID engagement) {
    Map<State, List<Integer>> open = new EnumMap<>(State.class);
    jdbc.sql(
            "select number, standing from lead"
                + " where engagement_id = ? and forgotten_at is null order by number")
        .param(engagement)
        .query(
            row -> {
              State state = Deed.valueOf(row.getString("standing")).state();
              if (!state.isOver()) {
                open.computeIfAbsent(state, of -> new ArrayList<>()).add(row.getInt("number"));
              }
            });
    return open;
  }

  List<Lead> notForgotten(UUID engagement) {
    return read(engagement, " and l.forgotten_at is null order by l.number", Map.of()).toList();
  }

  Stream<Lead> all(UUID engagement) {
    return read(engagement, " order by l.number", Map.of());
  }

  /** Everything that was done to a lead, oldest first; what was undone included. */
  List<Happening> history(UUID lead) {
    return jdbc.sql("select * from lead_happening where lead_id = ? order by line")
        .param(lead)
        .query((row, index) -> StoredLead.happening(row))
        .list();
  }

  private Stream<Lead> read(UUID engagement, String which, Map<String, ?> parameters) {
    return leads(engagement, LEAD + which, parameters);
  }

  private Stream<Lead> leads(UUID engagement, String sql, Map<String, ?> parameters) {
    return jdbc
        .sql(sql)
        .param("engagement", engagement)
        .params(parameters)
        .query((row, index) -> StoredLead.lead(row))
        .list()
        .stream();
  }
}
