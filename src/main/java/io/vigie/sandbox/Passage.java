package io.vigie.sandbox;

import io.vigie.schedule.Appointment;
import io.vigie.schedule.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets time pass: the clock moves forward only, and what falls due on the way is fired in order, by
 * the same jobs as ever, each with time to deliver what it says.
 */
final class Passage {

  private static final Logger log = LoggerFactory.getLogger(Passage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Rounds that are made whether or not there is something to do. */
  private static final Set<String> ROUNDS = Set.of("housekeeping", "daily-lists");

  private final SandboxClock clock;
  private final Timetable timetable;
  private final Stillness stillness;

  /** Engagements of earlier stories, whose appointments nobody keeps any more. */
  private final Set<String> former = ConcurrentHashMap.newKeySet();

  private Instant looked;

  Passage(SandboxClock clock, Timetable timetable, Stillness stillness) {
    this.clock = clock;
    this.timetable = timetable;
    this.stillness = stillness;
    this.looked = clock.instant();
  }

  /** A new story begins at that moment; the appointments of the one before are forgotten. */
  synchronized void beginAt(Instant moment) {
    timetable.next(looked).stream()
        .filter(Passage::isOfAnEngagement)
        .forEach(appointment -> former.add(appointment.of()));
    stillness.jump(() -> clock.set(moment));
    looked = moment;
  }

  /** Goes to that moment, appointment by appointment. */
  synchronized void goTo(Instant moment) {
    goTo(moment, () -> false);
  }

  /** The same, but stays at the first appointment that was enough. */
  synchronized void goTo(Instant moment, BooleanSupplier enough) {
    if (moment.isBefore(looked)) {
      return;
    }
    for (Appointment appointment : due(looked, moment)) {
      if (appointment.at().isAfter(looked) && enough.getAsBoolean()) {
        return;
      }
      jump(appointment.at());
      fire(appointment);
      looked = appointment.at();
      awaitDelivery();
    }
    jump(moment);
    looked = moment;
  }

  /** Goes to the real present, from where on the clock runs as the real one does. */
  synchronized void goToTheRealPresent() {
    goTo(clock.realInstant());
    clock.setToReal();
  }

  /** Fires what has fallen due since the last look. */
  synchronized void tick() {
    goTo(clock.instant());
  }

  /** The next appointment of an engagement: at the latest then is there something to see. */
  Optional<Appointment> next() {
    return timetable.next(clock.instant()).stream()
        .filter(Passage::isOfAnEngagement)
        .filter(this::isOfThisStory)
        .findFirst();
  }

  private static boolean isOfAnEngagement(Appointment appointment) {
    return !ROUNDS.contains(appointment.kind());
  }

  private boolean isOfThisStory(Appointment appointment) {
    return !former.contains(appointment.of());
  }

  private List<Appointment> due(Instant after, Instant upTo) {
    return timetable.between(after, upTo).stream().filter(this::isOfThisStory).toList();
  }

  private void jump(Instant moment) {
    stillness.jump(
        () -> {
          if (moment.isAfter(clock.instant())) {
            clock.set(moment);
          }
        });
  }

  private void fire(Appointment appointment) {
    try {
      timetable.fire(appointment);
    } catch (RuntimeException e) {
      log.error("The appointment {} failed", appointment.kind(), e);
    }
  }

  /** Until nothing waits to be delivered, at most for a while. */
  void awaitDelivery() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!timetable.everythingIsDelivered() && System.nanoTime() < deadline) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
