package io.vigie.slack;

import io.vigie.engagement.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message of a person, as an event tells of it. */
final class Message {

  private Message() {}

  /** What is kept of it; nothing of what a bot or nobody wrote. */
  static Map<String, String> kept(
      @Nullable String user,
      @Nullable String bot,
      @Nullable String channel,
      @Nullable String text,
      @Nullable String ts,
      @Nullable String threadTs) {
    if (user == null || bot != null || channel == null || ts == null) {
      return Map.of();
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("user", user);
    facts.put("channel", channel);
    facts.put("text", text == null ? "" : text);
    facts.put("ts", ts);
    if (threadTs != null) {
      facts.put("thread_ts", threadTs);
    }
    return facts;
  }

  /** Who wrote it; somebody whom Slack does not show us belongs to no organisation. */
  static PersonId author(Happening message, Optional<PersonId> who) {
    return who.orElseGet(() -> new PersonId(message.fact("user"), ""));
  }
}
