package io.vigie.slack.installation;

import java.time.Instant;
import java.util.Optional;

/** The tokens of an installation as the database has them. */
record SealedTokens(String token, Optional<String> refresh, Optional<Instant> expiresAt) {

  /** Whether it is to be exchanged for a new one by then. */
  boolean expireBy(Instant moment) {
    return refresh.isPresent() && expiresAt.filter(end -> !end.isAfter(moment)).isPresent();
  }
}
