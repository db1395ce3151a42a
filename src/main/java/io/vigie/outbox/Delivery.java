package io.vigie.outbox;

import io.vigie.outbox.Transport.Outcome;
import io.vigie.outbox.Transport.Place;
import io.vigie.outbox.Transport.Search;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message, from its claim to what became of it. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** A post whose answer was lost may appear for so long. */
  static final Duration SETTLED = Duration.ofSeconds(30);

  private final Claims claims;
  private final Transport transport;
  private final Remembering remembering;
  private final Holds holds;
  private final CourierSettings settings;
  private final OutboxMetrics metrics;
  private final Clock clock;

  Delivery(
      Claims claims,
      Transport transport,
      Remembering remembering,
      Holds holds,
      CourierSettings settings,
      OutboxMetrics metrics,
      Clock clock) {
    this.claims = claims;
    this.transport = transport;
    this.remembering = remembering;
    this.holds = holds;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  void deliver(long number) {
    claims.claim(number).ifPresent(this::deliver);
  }

  private void deliver(Claim claim) {
    if (claim.isUpdate()) {
      update(claim, claim.place().get());
    } else if (claim.unsureSince().isPresent()) {
      lookFor(claim, claim.unsureSince().get(), "the courier was stopped while it posted");
    } else {
      post(claim);
    }
  }

  private void update(Claim claim, Place place) {
    Outcome outcome;
    try {
      outcome = transport.update(claim.workspace(), place, claim.body());
    } catch (RuntimeException e) {
      outcome = fault(claim, e);
    }
    if (outcome instanceof Outcome.Unsure unsure) {
      outcome = new Outcome.TryAgain(Optional.empty(), Transport.Scope.MESSAGE, unsure.because());
    }
    end(claim, outcome);
  }

  private void post(Claim claim) {
    Outcome outcome;
    try {
      outcome =
          transport.post(claim.workspace(), claim.destination(), claim.threadTs(), claim.body());
    } catch (RuntimeException e) {
      outcome = fault(claim, e);
    }
    holds.pace(claim.destination(), settings.pace());
    end(claim, outcome);
  }

  private static Outcome fault(Claim claim, RuntimeException e) {
    log.error("Message {} ({}): the transport failed", claim.number(), claim.slotName(), e);
    return new Outcome.Unsure(e.getClass().getSimpleName());
  }

  private void end(Claim claim, Outcome outcome) {
    if (outcome instanceof Outcome.Delivered delivered) {
      delivered(claim, delivered.place());
    } else if (outcome instanceof Outcome.TryAgain tryAgain) {
      tryAgain(claim, tryAgain);
    } else if (outcome instanceof Outcome.Refused refused) {
      holds.succeeded(claim.workspace(), claim.destination());
      refused(claim, refused.because());
    } else if (outcome instanceof Outcome.Gone) {
      holds.succeeded(claim.workspace(), claim.destination());
      remembering.of(ledger -> ledger.gone(claim));
    } else if (outcome instanceof Outcome.Unsure unsure) {
      // Slack is unwell: others wait a little, so that one bad hour does not make all of them
      // unsure.
      holds.everything(Optional.empty());
      lookFor(claim, clock.instant(), unsure.because());
    }
  }

  private void delivered(Claim claim, Place place) {
    holds.succeeded(claim.workspace(), claim.destination());
    metrics.delivered(claim.kind());
    remembering.of(ledger -> ledger.delivered(claim, place));
  }

  private void tryAgain(Claim claim, Outcome.TryAgain failure) {
    metrics.failed("try_again");
    log.info("Message {} ({}) waits: {}", claim.number(), claim.slotName(), failure.because());
    Optional<Duration> pause = failure.pause().map(this::atLeastTheFirst);
    switch (failure.scope()) {
      case EVERYTHING -> later(claim, claim.attempts(), holds.everything(pause));
      case WORKSPACE -> later(claim, claim.attempts(), holds.workspace(claim.workspace(), pause));
      case DESTINATION ->
          later(claim, claim.attempts(), holds.destination(claim.destination(), pause));
      case MESSAGE -> backOff(claim, pause, failure.because());
    }
  }

  private Duration atLeastTheFirst(Duration pause) {
    Duration first = settings.retry().first();
    return pause.compareTo(first) < 0 ? first : pause;
  }

  private void backOff(Claim claim, Optional<Duration> pause, String because) {
    int attempts = claim.attempts() + 1;
    if (settings.retry().givesUpAfter(attempts)) {
      refused(claim, because);
    } else {
      Duration wait = pause.orElse(settings.retry().pauseAfter(attempts));
      later(claim, attempts, clock.instant().plus(wait));
    }
  }

  private void later(Claim claim, int attempts, Instant due) {
    remembering.of(ledger -> ledger.later(claim, attempts, due));
  }

  private void refused(Claim claim, String because) {
    metrics.failed("refused");
    log.warn("Message {} ({}) is refused: {}", claim.number(), claim.slotName(), because);
    remembering.of(ledger -> ledger.refused(claim, because));
  }

  private void lookFor(Claim claim, Instant unsureSince, String because) {
    Search search = find(claim);
    if (search instanceof Search.Found found) {
      delivered(claim, found.place());
    } else if (search instanceof Search.Unreadable) {
      metrics.failed("unsure");
      log.warn("Message {} ({}) is unsure: {}", claim.number(), claim.slotName(), because);
      remembering.of(ledger -> ledger.unsure(claim, because));
    } else if (clock.instant().isBefore(unsureSince.plus(SETTLED))) {
      Instant settled = unsureSince.plus(SETTLED);
      remembering.of(ledger -> ledger.lookAgain(claim, unsureSince, settled));
    } else {
      post(claim);
    }
  }

  private Search find(Claim claim) {
    try {
      return transport.find(
          claim.workspace(),
          claim.destination(),
          claim.threadTs(),
          claim.body(),
          claim.createdAt());
    } catch (RuntimeException e) {
      log.error("Message {} ({}): the search failed", claim.number(), claim.slotName(), e);
      return new Search.Unreadable();
    }
  }
}
