package io.vigie.outbox;

import io.vigie.outbox.PendingMessages.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to Slack: each destination's in order and one at a time. A message is claimed,
 * and that committed, before Slack is called; so no two nodes send it, and a crash leaves a claim
 * that tells.
 */
public final class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration RECOVERY = Duration.ofMinutes(1);

  private final PendingMessages pending;
  private final Claims claims;
  private final Delivery delivery;
  private final Remembering remembering;
  private final Holds holds;
  private final CourierSettings settings;
  private final Clock clock;

  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private boolean recoveredOwn;
  private Instant nextRecovery = Instant.MIN;
  private String served = "";

  Courier(
      PendingMessages pending,
      Claims claims,
      Delivery delivery,
      Remembering remembering,
      Holds holds,
      CourierSettings settings,
      Clock clock) {
    this.pending = pending;
    this.claims = claims;
    this.delivery = delivery;
    this.remembering = remembering;
    this.holds = holds;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Delivers, one after the other, all that is due at the clock's time.
   *
   * @return when there will be something to do again, as far as it is known now; {@link
   *     Instant#MAX} if nothing waits
   */
  public Instant round() {
    Round round;
    do {
      round = round(Runnable::run, Integer.MAX_VALUE);
    } while (round.handedOut > 0);
    return round.next;
  }

  /** Hands at most so many destinations to the workers. Only one thread may call this at a time. */
  Round round(Executor workers, int atMost) {
    remembering.catchUp();
    recover();
    holds.forgetPaces();
    Instant now = clock.instant();
    if (holds.untilForAll().isAfter(now)) {
      return new Round(0, holds.untilForAll());
    }
    return handOut(workers, atMost, now);
  }

  private void recover() {
    Instant now = clock.instant();
    int recovered = 0;
    if (!recoveredOwn) {
      recovered += claims.recoverOwn();
      recoveredOwn = true;
    }
    if (!now.isBefore(nextRecovery)) {
      recovered += claims.recoverOlderThan(now.minus(settings.lost()));
      nextRecovery = now.plus(RECOVERY);
    }
    if (recovered > 0) {
      log.warn("Found {} messages that were being sent when a courier stopped", recovered);
    }
  }

  /** Goes once around all lines, from the one after the last served: none starves another. */
  private Round handOut(Executor workers, int atMost, Instant now) {
    Round round = new Round(0, Instant.MAX);
    String from = served;
    boolean wrapped = served.isEmpty();
    while (true) {
      List<Waiting> page = pending.linesAfter(from);
      for (Line line : Line.of(page)) {
        round = round.and(handOut(line, workers, now));
        if (round.handedOut == atMost) {
          served = line.destination();
          return new Round(round.handedOut, now);
        }
        from = line.destination();
      }
      if (page.size() < PendingMessages.PAGE) {
        if (wrapped) {
          served = "";
          return round;
        }
        wrapped = true;
        from = "";
      }
    }
  }

  private Round handOut(Line line, Executor workers, Instant now) {
    Optional<Waiting> next = busy.contains(line.name()) ? Optional.empty() : line.next(now);
    if (next.isEmpty()) {
      return new Round(0, Instant.MAX);
    }
    Instant due = readyAt(next.get());
    if (due.isAfter(now)) {
      return new Round(0, due);
    }
    busy.add(line.name());
    workers.execute(() -> deliver(line, next.get()));
    return new Round(1, now);
  }

  private Instant readyAt(Waiting message) {
    Instant held = holds.until(message.destination(), message.update());
    return Collections.max(
        List.of(message.due(), held, holds.untilFor(message.workspace()), holds.untilForAll()));
  }

  private void deliver(Line line, Waiting message) {
    try {
      delivery.deliver(message.number());
    } catch (RuntimeException e) {
      log.error("Message {} could not be claimed", message.number(), e);
      holds.destination(message.destination(), Optional.empty());
    } finally {
      busy.remove(line.name());
    }
  }

  /**
   * One look at the lines.
   *
   * @param handedOut how many messages went to the workers
   * @param next when to look again
   */
  record Round(int handedOut, Instant next) {
    Round and(Round other) {
      return new Round(handedOut + other.handedOut, next.isBefore(other.next) ? next : other.next);
    }
  }
}
