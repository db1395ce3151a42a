package io.vigie.slack.installation;

import java.time.Instant;
import java.util.Optional;

/** The tokens of an installation as the database has them. */
record SealedTokens(String token, Optional<String> refresh, Optional<Instant> expiresAt) {

  static SealedTokens of(String installation, Grant.Tokens tokens, Vault vault, Instant now) {
    return new SealedTokens(
        vault.seal(tokens.token(), installation),
        tokens.refresh().map(token -> vault.seal(token, installation)),
        tokens.life().map(now::plus));
  }

  /** Whether it is to be exchanged for a new one by then. */
  boolean expireBy(Instant moment) {
    return refresh.isPresent() && expiresAt.filter(end -> !end.isAfter(moment)).isPresent();
  }
}
