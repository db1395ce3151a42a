package io.vigie.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has to wait, and until when: a destination, a workspace or everything. Kept in memory only:
 * after a restart the first answer says so again.
 */
final class Holds {

  private static final String EVERYTHING = "*";

  private final Map<String, Hold> holds = new ConcurrentHashMap<>();
  private final Map<String, Instant> paces = new ConcurrentHashMap<>();
  private final RetryPolicy retry;
  private final Clock clock;

  Holds(RetryPolicy retry, Clock clock) {
    this.retry = retry;
    this.clock = clock;
  }

  Instant everything(Optional<Duration> pause) {
    return hold(EVERYTHING, pause);
  }

  Instant workspace(String workspace, Optional<Duration> pause) {
    return hold(nameOf(workspace), pause);
  }

  /** No destination is called so. */
  private static String nameOf(String workspace) {
    return "workspace/" + workspace;
  }

  Instant destination(String destination, Optional<Duration> pause) {
    return hold(destination, pause);
  }

  /** Calls that fail side by side are one failure. */
  private Instant hold(String name, Optional<Duration> pause) {
    Instant now = clock.instant();
    return holds.compute(name, (same, before) -> next(before, pause, now)).until;
  }

  private Hold next(@Nullable Hold before, Optional<Duration> pause, Instant now) {
    if (before == null) {
      return new Hold(1, now.plus(pause.orElse(retry.first())));
    }
    int failures = before.until.isAfter(now) ? before.failures : before.failures + 1;
    Instant until = now.plus(pause.orElse(retry.pauseAfter(failures)));
    return new Hold(failures, later(before.until, until));
  }

  /** Slack takes one post a second in a channel. */
  void pace(String destination, Duration pace) {
    paces.put(destination, clock.instant().plus(pace));
  }

  /**
   * Slack answered as it should: the next failure is the first again. What is held at this moment
   * stays so, because a call beside this one was told to wait.
   */
  void succeeded(String workspace, String destination) {
    release(EVERYTHING);
    release(nameOf(workspace));
    release(destination);
  }

  private void release(String name) {
    Instant now = clock.instant();
    holds.computeIfPresent(name, (same, hold) -> hold.until.isAfter(now) ? hold : null);
  }

  Instant untilFor(String workspace) {
    return until(nameOf(workspace));
  }

  Instant untilForAll() {
    return until(EVERYTHING);
  }

  /** Until when this destination takes no post, or not even an update. */
  Instant until(String destination, boolean update) {
    Instant held = until(destination);
    return update ? held : later(held, paces.getOrDefault(destination, Instant.MIN));
  }

  private Instant until(String name) {
    Hold hold = holds.get(name);
    return hold == null ? Instant.MIN : hold.until;
  }

  void forgetPaces() {
    Instant now = clock.instant();
    paces.values().removeIf(until -> !until.isAfter(now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private record Hold(int failures, Instant until) {}
}
