package io.vigie.slack.installation;

import io.vigie.shared.NightFell;
import io.vigie.slack.installation.OAuthCalls.Declined;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps tokens usable: exchanges those that expire, under a lock of the row so that no two nodes
 * spend one refresh token, and seals again what an older key stored.
 */
class Rotation {

  private static final Logger log = LoggerFactory.getLogger(Rotation.class);

  /** In the background there is time to try often. */
  private static final Duration AHEAD = Duration.ofHours(2);

  /** Whoever needs a token now waits for the exchange only if it would not last for the call. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final InstallationRows rows;
  private final Vault vault;
  private final OAuthCalls calls;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Rotation(
      InstallationRows rows,
      Vault vault,
      OAuthCalls calls,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.calls = calls;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The token, exchanged before if it is about to expire. */
  String fresh(String id, SealedTokens stored) {
    return stored.expireBy(clock.instant().plus(AT_ONCE))
        ? exchanged(id, AT_ONCE, stored)
        : vault.open(stored.token(), id);
  }

  /** Exchanges all tokens that expire soon. */
  void round() {
    for (String id : rows.expiringBy(clock.instant().plus(AHEAD))) {
      rows.tokens(id).ifPresent(stored -> exchangeAhead(id, stored));
    }
  }

  private void exchangeAhead(String id, SealedTokens stored) {
    try {
      String unused = exchanged(id, AHEAD, stored);
    } catch (Vault.CannotOpen e) {
      log.warn("The token of {} was not exchanged: {}", id, e.why());
    }
  }

  /** One thread of this node at a time; other nodes wait at the row. */
  private synchronized String exchanged(String id, Duration margin, SealedTokens before) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> rows.lockTokens(id).map(now -> exchange(id, margin, now)).orElse("")));
    } catch (Declined | DataAccessException e) {
      log.warn("The token of {} was not exchanged: {}", id, e.getMessage());
      return vault.open(before.token(), id);
    }
  }

  private String exchange(String id, Duration margin, SealedTokens now) {
    Instant moment = clock.instant();
    if (!now.expireBy(moment.plus(margin))) {
      return vault.open(now.token(), id);
    }
    String refresh = vault.open(now.refresh().orElseThrow(), id);
    Grant.Tokens tokens = calls.refresh(refresh).orKeep(refresh);
    rows.putTokens(id, SealedTokens.of(id, tokens, vault, moment));
    return tokens.token();
  }

  /** Seals with the newest key what an older one stored, row by row, while everything goes on. */
  @EventListener({ApplicationReadyEvent.class, NightFell.class})
  void sealAgain() {
    for (String id : rows.sealedOtherThan(vault.prefix())) {
      try {
        transaction.executeWithoutResult(status -> rows.lockTokens(id).ifPresent(t -> seal(id, t)));
      } catch (Vault.CannotOpen e) {
        log.error("The token of {} cannot be read: {}", id, e.why());
      }
    }
  }

  private void seal(String id, SealedTokens old) {
    rows.putTokens(
        id,
        new SealedTokens(
            vault.seal(vault.open(old.token(), id), id),
            old.refresh().map(token -> vault.seal(vault.open(token, id), id)),
            old.expiresAt()));
  }
}
