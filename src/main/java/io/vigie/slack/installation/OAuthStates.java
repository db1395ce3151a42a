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
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Installations that somebody began: each state is good for ten minutes, once, in the browser that
 * began. The database holds hashes only.
 */
class OAuthStates {

  static final Duration LIFE = Duration.ofMinutes(10);

  /** More than that nobody needs in ten minutes; less would keep a clumsy one out. */
  private static final int OF_ONE_BROWSER = 20;

  /** Cookies can be thrown away: that is as far as the table grows, whoever asks. */
  private static final int ALTOGETHER = 2_000;

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

  /**
   * A new state for that browser, or none where too many were begun of late. What is too old goes
   * when something new comes.
   */
  Optional<String> begin(String browser) {
    jdbc.sql("delete from oauth_state where expires_at <= ?").param(now()).update();
    if (isCrowded(hash(browser))) {
      return Optional.empty();
    }
    String state = secret();
    jdbc.sql("insert into oauth_state (state_hash, browser_hash, expires_at) values (?, ?, ?)")
        .params(hash(state), hash(browser), now().plus(LIFE))
        .update();
    return Optional.of(state);
  }

  private boolean isCrowded(String browser) {
    return jdbc.sql(
            """
            select (select count(*) from oauth_state where browser_hash = ?) as own,
              (select count(*) from oauth_state) as everybodys
            """)
        .param(browser)
        .query(
            (row, index) ->
                row.getInt("own") >= OF_ONE_BROWSER || row.getInt("everybodys") >= ALTOGETHER)
        .single();
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
