package io.vigie.slack;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An event that was acked, with what is still needed of it.
 *
 * @param id Slack's {@code event_id}
 * @param installationTeam the workspace through whose installation it came
 * @param facts by Slack's own names; {@code user} is the one who acts
 */
record Happening(
    String id,
    String type,
    String installationTeam,
    Map<String, String> facts,
    Instant receivedAt,
    int attempts) {

  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  Optional<String> user() {
    return Optional.ofNullable(facts.get("user"));
  }
}
