package io.vigie.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The little world of one story: two organisations, their people, what they say, and the forms that
 * they have open. Whoever looks or changes something does so {@link #alone}.
 */
final class Workspace {

  final int story;
  final String language;
  final Installation.Names names;

  private final Clock clock;
  private final Ids ids = new Ids();
  private final Runnable onChange;
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, SharedFile> files = new HashMap<>();
  private final Map<String, Deque<OpenView>> views = new HashMap<>();
  private final Map<String, JsonNode> homes = new HashMap<>();
  private long lastMicros;

  Workspace(int story, String language, Installation.Names names, Clock clock, Runnable onChange) {
    this.story = story;
    this.language = language;
    this.names = names;
    this.clock = clock;
    this.onChange = onChange;
  }

  /** Runs something while nobody else looks or changes anything. */
  synchronized <T> T alone(Supplier<T> what) {
    return what.get();
  }

  /** Tells whoever watches that something is different. */
  synchronized void changed() {
    notifyAll();
    onChange.run();
  }

  /** Waits until something is so; whether it came to be. */
  synchronized boolean await(BooleanSupplier what, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!what.getAsBoolean()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  Organisation add(Organisation organisation) {
    organisations.put(organisation.id(), organisation);
    return organisation;
  }

  Person add(Person person) {
    people.put(person.id(), person);
    return person;
  }

  Conversation add(Conversation conversation) {
    conversations.put(conversation.id, conversation);
    return conversation;
  }

  SharedFile add(SharedFile file) {
    files.put(file.id(), file);
    return file;
  }

  String newId(String letter) {
    return ids.next(letter);
  }

  String random(int length) {
    return ids.random(length);
  }

  List<Organisation> organisations() {
    return List.copyOf(organisations.values());
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  List<Conversation> conversations() {
    return List.copyOf(conversations.values());
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  Optional<Conversation> conversation(String id) {
    return Optional.ofNullable(conversations.get(id));
  }

  Optional<SharedFile> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** Whether the app is installed where that person is at home. */
  boolean hasApp(Person person) {
    return person.organisation().equals(names.team());
  }

  /** The direct messages of that person and the app, begun if need be. */
  Conversation directWith(Person person) {
    return conversations.values().stream()
        .filter(conversation -> conversation.direct && conversation.members.contains(person.id()))
        .findFirst()
        .orElseGet(() -> begin(person));
  }

  private Conversation begin(Person person) {
    Conversation direct = add(new Conversation(newId("D"), "", "", true));
    direct.members.add(person.id());
    direct.members.add(names.botUser());
    return direct;
  }

  /** A new message in that conversation, still without words. */
  Message post(Conversation in, String user, Optional<String> thread, Optional<String> onlyFor) {
    Instant now = clock.instant();
    Message message = new Message(nextTs(now), user, now, thread, onlyFor);
    in.messages.add(message);
    return message;
  }

  /** Later than every ts before. */
  private String nextTs(Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    lastMicros = Math.max(micros, lastMicros + 1);
    return ts(lastMicros);
  }

  private static String ts(long micros) {
    return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
  }

  /** The ts of the last message so far. */
  synchronized String newestTs() {
    return ts(lastMicros);
  }

  Instant now() {
    return clock.instant();
  }

  /** The forms of that person, the one on top first. */
  Deque<OpenView> viewsOf(String person) {
    return views.computeIfAbsent(person, any -> new ArrayDeque<>());
  }

  /** Who has that form open. */
  Optional<String> holderOf(String view) {
    return views.entrySet().stream()
        .filter(stack -> stack.getValue().stream().anyMatch(open -> open.id().equals(view)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<JsonNode> home(String person) {
    return Optional.ofNullable(homes.get(person));
  }

  void setHome(String person, JsonNode view) {
    homes.put(person, view);
  }
}
