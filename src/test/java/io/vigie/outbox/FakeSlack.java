package io.vigie.outbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A Slack that notes what it was told, and answers as the test wants. */
final class FakeSlack implements Transport {

  final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Outcome> answers = new ArrayDeque<>();
  private final Deque<Search> searches = new ArrayDeque<>();
  private Function<String, Optional<Outcome>> rule = call -> Optional.empty();
  private int messages;

  /** What the next calls are answered; afterwards all goes well. */
  void answers(Outcome... next) {
    answers.addAll(List.of(next));
  }

  void searchFinds(Search... next) {
    searches.addAll(List.of(next));
  }

  /** What is answered to some calls, by what {@link #calls} says of them. */
  void answering(Function<String, Optional<Outcome>> rule) {
    this.rule = rule;
  }

  @Override
  public Outcome post(
      String workspace, String destination, Optional<String> threadTs, String body) {
    String thread = threadTs.map(ts -> " in " + ts).orElse("");
    return answer("post " + destination + thread + ": " + body, destination);
  }

  @Override
  public Outcome update(String workspace, Place place, String body) {
    return answer(
        "update " + place.channelId() + " " + place.ts() + ": " + body, place.channelId());
  }

  @Override
  public Search find(
      String workspace, String destination, Optional<String> threadTs, String body, Instant since) {
    calls.add("find " + destination + ": " + body);
    synchronized (this) {
      return searches.isEmpty() ? new Search.Unreadable() : searches.remove();
    }
  }

  /** The rule may wait; so it is asked outside the lock. */
  private Outcome answer(String call, String channel) {
    calls.add(call);
    Optional<Outcome> ruled = rule.apply(call);
    synchronized (this) {
      return ruled.orElseGet(() -> answers.isEmpty() ? delivered(channel) : answers.remove());
    }
  }

  private Outcome delivered(String channel) {
    return new Outcome.Delivered(new Place(channel, "ts" + ++messages));
  }
}
