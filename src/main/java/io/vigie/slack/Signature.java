package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Slack's requests from others, over the bytes as they came. Bolt's own check accepts
 * timestamps of the future, takes a blank secret for a key and stops at the first difference.
 */
final class Signature {

  static final String HEADER = "X-Slack-Signature";
  static final String TIMESTAMP_HEADER = "X-Slack-Request-Timestamp";

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}");

  private final SecretKeySpec key;
  private final Clock clock;

  Signature(String secret, Clock clock) {
    this.key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  /** Refuses what was not sent by Slack within five minutes, either way. */
  void check(List<String> timestamps, List<String> signatures, byte[] body) throws Refused {
    if (timestamps.size() != 1 || signatures.size() != 1) {
      throw new Refused(401, "unsigned");
    }
    String timestamp = timestamps.get(0);
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw new Refused(401, "timestamp");
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    if (Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) > 0) {
      throw new Refused(401, "time");
    }
    byte[] expected = of(timestamp, body).getBytes(UTF_8);
    if (!MessageDigest.isEqual(expected, signatures.get(0).getBytes(UTF_8))) {
      throw new Refused(401, "signature");
    }
  }

  private String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
