package io.vigie.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the app is given along with an interaction, for a while: a {@code trigger_id}, good once and
 * for three seconds, and a {@code response_url}, good five times and for half an hour.
 */
final class Tickets {

  static final Duration TRIGGER = Duration.ofSeconds(3);
  private static final Duration RESPONSE = Duration.ofMinutes(30);
  private static final int RESPONSES = 5;

  private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
  private final Map<String, Response> responses = new ConcurrentHashMap<>();
  private final Ids ids = new Ids();
  private final Clock clock;

  /** By the time that really passes: nobody misses it because the story goes to next week. */
  Tickets(Clock clock) {
    this.clock = clock;
  }

  /** Whose interaction a trigger came from. */
  private record Trigger(String person, Instant issued, boolean used) {

    boolean isOlderThan(Duration age, Instant now) {
      return now.isAfter(issued.plus(age));
    }
  }

  /**
   * Where an answer goes.
   *
   * @param conversation the channel
   * @param person who sees it, unless it is for all
   * @param source the message whose button was pressed, or empty after a command
   */
  record Response(String conversation, String person, String source, Instant issued, int uses) {

    private boolean isUsedUp(Instant now) {
      return uses >= RESPONSES || now.isAfter(issued.plus(RESPONSE));
    }

    private Response used() {
      return new Response(conversation, person, source, issued, uses + 1);
    }
  }

  String trigger(Person person) {
    Instant now = clock.instant();
    triggers.values().removeIf(old -> old.isOlderThan(Duration.ofMinutes(1), now));
    String id = "%d.%s".formatted(now.toEpochMilli(), ids.random(20));
    triggers.put(id, new Trigger(person.id(), now, false));
    return id;
  }

  /** Takes a trigger and says whose it is; a second time, or too late, it is refused. */
  String exchange(String id) {
    Trigger trigger = triggers.get(id);
    if (trigger == null) {
      throw new SlackError("invalid_trigger_id");
    }
    if (trigger.used) {
      throw new SlackError("exchanged_trigger_id");
    }
    if (trigger.isOlderThan(TRIGGER, clock.instant())) {
      throw new SlackError("expired_trigger_id");
    }
    triggers.put(id, new Trigger(trigger.person, trigger.issued, true));
    return trigger.person;
  }

  /** The last part of a new response URL. */
  String response(String conversation, Person person, String source) {
    Instant now = clock.instant();
    responses.values().removeIf(old -> old.isUsedUp(now));
    String id = ids.random(24);
    responses.put(id, new Response(conversation, person.id(), source, now, 0));
    return id;
  }

  /** Uses a response URL, if it may still be used. */
  synchronized Optional<Response> use(String id) {
    Optional<Response> response =
        Optional.ofNullable(responses.get(id)).filter(known -> !known.isUsedUp(clock.instant()));
    response.ifPresent(known -> responses.put(id, known.used()));
    return response;
  }
}
