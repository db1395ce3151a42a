package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Installations that somebody began: each state is good for ten minutes, once, in the browser that
 * began. The database holds hashes only.
 */
class OAuthStates {

  static final Duration LIFE = Duration.ofMinutes(10);
  private static final String SHAPE = "[A-Za-z0-9_-]{43}";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OAuthStates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Something that nobody guesses. */
  String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static boolean isSecret(String text) {
    return text.matches(SHAPE);
  }

  /** A new state for that browser. What is too old goes when something new comes. */
  String begin(String browser) {
    jdbc.sql("delete from oauth_state where expires_at <= ?").param(now()).update();
    String state = secret();
    jdbc.sql("insert into oauth_state (state_hash, browser_hash, expires_at) values (?, ?, ?)")
        .params(hash(state), hash(browser), now().plus(LIFE))
        .update();
    return state;
  }

  /** Whether this browser, and nobody before, may go on with that state. */
  boolean claim(String state, String browser) {
    return jdbc.sql(
                """
                update oauth_state set claimed_at = ?
                where state_hash = ? and browser_hash = ? and claimed_at is null and expires_at > ?
                """)
            .params(now(), hash(state), hash(browser), now())
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
