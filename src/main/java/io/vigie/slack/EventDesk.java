package io.vigie.slack;

import io.vigie.engagement.PersonId;
import io.vigie.shared.Refusal;
import io.vigie.slack.Acquaintances.NotToldYet;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where events are worked off, on threads of its own: each once, because it is forgotten in the
 * transaction of what it led to, and none is lost, because until then it stands in the database.
 */
@Component
class EventDesk implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
  private static final Duration AT_ONCE = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final int PATIENCE = 6;
  private static final int LONGEST = 10;
  private static final int CROWD = 500;
  private static final int THREADS = 2;

  private final Deliveries deliveries;
  private final Happenings happenings;
  private final Acquaintances acquaintances;
  private final TransactionTemplate transaction;
  private final ObjectProvider<EventWork> works;
  private final Clock clock;
  private @Nullable ScheduledThreadPoolExecutor threads;

  EventDesk(
      Deliveries deliveries,
      Happenings happenings,
      Acquaintances acquaintances,
      ObjectProvider<EventWork> works,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.deliveries = deliveries;
    this.happenings = happenings;
    this.acquaintances = acquaintances;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.works = works;
  }

  /** Keeps an event, unless it came before. */
  void take(Happening event) {
    transaction.executeWithoutResult(
        status -> {
          if (deliveries.claim("event:" + event.id(), "") == Deliveries.Claim.FIRST) {
            happenings.keep(event, event.receivedAt().plus(AT_ONCE));
          }
        });
    submit(event.id());
  }

  /** Keeps what is to be done after this transaction, as surely as the transaction itself. */
  void next(Happening work) {
    happenings.keep(work, clock.instant().plus(AT_ONCE));
    AfterCommit.run(() -> submit(work.id()));
  }

  private synchronized void submit(String id) {
    // What finds no room waits in the database for the next round.
    if (threads != null && threads.getQueue().size() < CROWD) {
      threads.execute(() -> workOff(id));
    }
  }

  private void workOff(String id) {
    Optional<Happening> event = happenings.find(id);
    EventWork work = event.flatMap(kept -> workNamed(kept.type())).orElse(null);
    if (event.isPresent() && work != null) {
      try {
        workOff(event.get(), work);
      } catch (RuntimeException fault) {
        log.error("An event of type {} could not be told about", event.get().type(), fault);
        later(event.get());
      }
    }
  }

  private Optional<EventWork> workNamed(String type) {
    return works.stream().filter(work -> work.name().equals(type)).findFirst();
  }

  private void workOff(Happening event, EventWork work) {
    Optional<PersonId> who = Optional.empty();
    try {
      who = who(event);
      Optional<PersonId> actor = who;
      once(event, () -> work.happened(event, actor));
    } catch (Refusal refusal) {
      Optional<PersonId> actor = who;
      once(event, () -> work.refused(event, actor, refusal));
    } catch (NotToldYet away) {
      later(event);
    } catch (RuntimeException fault) {
      broken(event, work, who, fault);
    }
  }

  /** When Slack has not told for long, whoever acts is somebody unknown, who may read. */
  private Optional<PersonId> who(Happening event) {
    try {
      return event.user().flatMap(user -> acquaintances.whoIs(event.installationTeam(), user));
    } catch (NotToldYet away) {
      if (event.attempts() < PATIENCE) {
        throw away;
      }
      return Optional.empty();
    }
  }

  private void once(Happening event, Runnable deed) {
    transaction.executeWithoutResult(
        status -> {
          if (happenings.forget(event.id())) {
            deed.run();
          }
        });
  }

  private void later(Happening event) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(event.attempts(), LONGEST));
    happenings.tryAgain(event.id(), event.attempts() + 1, clock.instant().plus(pause));
  }

  private void broken(
      Happening event, EventWork work, Optional<PersonId> who, RuntimeException fault) {
    if (event.attempts() < 2) {
      log.warn("An event of type {} failed and is tried again", event.type(), fault);
      later(event);
    } else {
      once(event, () -> work.failed(event, who, fault));
    }
  }

  private void sweep() {
    try {
      happenings.due(clock.instant()).forEach(this::workOff);
    } catch (RuntimeException fault) {
      log.error("Events could not be looked through", fault);
    }
  }

  @Override
  public synchronized void start() {
    threads = new ScheduledThreadPoolExecutor(THREADS, DaemonThreads.named("event"));
    Future<?> unused =
        threads.scheduleWithFixedDelay(this::sweep, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (threads != null) {
      DaemonThreads.finish(threads);
      threads = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return threads != null;
  }
}
