package io.vigie.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A channel, or the direct messages of one person and the app. */
final class Conversation {

  final String id;
  final String name;
  final String topic;
  final boolean direct;
  final Set<String> members = new LinkedHashSet<>();
  final List<Message> messages = new ArrayList<>();
  final List<Canvas> canvases = new ArrayList<>();
  private final Map<String, String> lastRead = new HashMap<>();

  Conversation(String id, String name, String topic, boolean direct) {
    this.id = id;
    this.name = name;
    this.topic = topic;
    this.direct = direct;
  }

  Optional<Message> message(String ts) {
    return messages.stream().filter(message -> message.ts.equals(ts)).findFirst();
  }

  /** Up to which message that person has read. */
  Optional<String> readBy(String person) {
    return Optional.ofNullable(lastRead.get(person));
  }

  /** Whether that is news, that is, whether anything was left to read. */
  boolean markRead(String person) {
    if (messages.isEmpty()) {
      return false;
    }
    String newest = messages.get(messages.size() - 1).ts;
    return !newest.equals(lastRead.put(person, newest));
  }

  /** That person has read everything up to the last message of that kind, but not that one. */
  void markReadBefore(String kind, String person) {
    String newest = "";
    for (Message message : messages) {
      if (message.kind().equals(kind) && message.thread.isEmpty()) {
        lastRead.put(person, newest);
      }
      newest = message.ts;
    }
  }

  List<Message> unread(String person) {
    String read = lastRead.getOrDefault(person, "");
    return messages.stream()
        .filter(message -> message.ts.compareTo(read) > 0)
        .filter(message -> !message.user.equals(person) && message.isSeenBy(person))
        .toList();
  }
}
