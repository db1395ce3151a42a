package io.vigie.duties;

import io.vigie.engagement.Engagement;
import io.vigie.signal.SignalLog;
import io.vigie.signal.SignalLog.ToTriage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the field says and nobody looked at yet: one line in the referent's list. One remark is
 * noise: it makes a list of its own only after a week, and what surfaced makes one at once.
 */
@Component
class FieldDuties {

  private static final Duration A_WEEK = Duration.ofDays(7);

  private final SignalLog log;
  private final SentLists sent;
  private final Clock clock;

  FieldDuties(SignalLog log, SentLists sent, Clock clock) {
    this.log = log;
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * The line, where anything waits.
   *
   * @param referent who sits in the referent's seat
   */
  Optional<Dated> owed(Engagement engagement, String referent) {
    return log.toTriage(engagement)
        .map(
            waiting ->
                new Dated(
                    new Duty.ToTriage(engagement, referent, waiting.count(), waiting.oldest()),
                    true,
                    isNews(waiting, referent)));
  }

  private boolean isNews(ToTriage waiting, String referent) {
    Instant ripe = waiting.oldest().first().reportedAt().plus(A_WEEK);
    return Stream.concat(waiting.surfacedAt().stream(), Stream.of(ripe))
        .anyMatch(from -> !from.isAfter(clock.instant()) && !sent.anySince(referent, from));
  }
}
