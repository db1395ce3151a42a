package io.vigie.slack;

import io.vigie.shared.NightFell;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Slack already sent. A claim commits with the fact it led to: a request that was refused
 * leaves none and may be sent again, one that was served is served once.
 */
@Service
public class Deliveries {

  private static final Duration KEPT = Duration.ofDays(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What became of a claim. */
  enum Claim {
    FIRST,
    /** the same thing once more: pressed twice, or sent again by Slack */
    AGAIN,
    /** the same bytes once more, signature and all: not Slack's doing */
    REPLAYED
  }

  /** Claims a request inside the transaction of what it leads to. */
  Claim claim(String id, String signature) {
    int inserted =
        jdbc.sql(
                "insert into delivery (id, signature, received_at) values (?, ?, ?) on conflict do nothing")
            .params(id, signature, clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 1) {
      return Claim.FIRST;
    }
    String first =
        jdbc.sql("select signature from delivery where id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .orElse("");
    return !signature.isEmpty() && signature.equals(first) ? Claim.REPLAYED : Claim.AGAIN;
  }

  /** Forgets what is too old to be sent again: a signature is good for five minutes. */
  @EventListener(NightFell.class)
  @Transactional
  void forget() {
    jdbc.sql("delete from delivery where received_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
