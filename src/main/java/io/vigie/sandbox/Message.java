package io.vigie.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message, as it stands now. */
final class Message {

  final String ts;
  final String user;
  final Instant at;

  /** The message that it answers. */
  final Optional<String> thread;

  /** The one person who sees it, if it is ephemeral. */
  final Optional<String> onlyFor;

  String text = "";
  @Nullable JsonNode blocks;
  @Nullable JsonNode metadata;
  Optional<Instant> edited = Optional.empty();
  boolean pinned;
  final List<SharedFile> files = new ArrayList<>();
  final Map<String, Set<String>> reactions = new LinkedHashMap<>();

  Message(String ts, String user, Instant at, Optional<String> thread, Optional<String> onlyFor) {
    this.ts = ts;
    this.user = user;
    this.at = at;
    this.thread = thread;
    this.onlyFor = onlyFor;
  }

  Message saying(String words, @Nullable JsonNode withBlocks) {
    text = words;
    blocks = withBlocks;
    return this;
  }

  boolean isSeenBy(String person) {
    return onlyFor.isEmpty() || onlyFor.get().equals(person);
  }

  void react(String name, String person) {
    reactions.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(person);
  }

  String kind() {
    return metadata == null ? "" : Json.text(metadata, "event_type");
  }
}
