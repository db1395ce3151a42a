package io.vigie.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The way from Slack to the app: signed, over HTTP, with three seconds for the answer. */
final class Wire {

  private static final Logger log = LoggerFactory.getLogger(Wire.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(20);

  private final Installation installation;
  private final Clock clock;
  private final Stillness stillness;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .connectTimeout(PATIENCE)
          .build();
  private volatile Duration patience = PATIENCE;

  Wire(Installation installation, Clock clock, Stillness stillness) {
    this.installation = installation;
    this.clock = clock;
    this.stillness = stillness;
  }

  /** Does something with more patience: a story is told to its end on a slow machine, too. */
  void patiently(Runnable what) {
    patience = LONG_PATIENCE;
    try {
      what.run();
    } finally {
      patience = PATIENCE;
    }
  }

  /** What the app answered. */
  record Answer(int status, String type, String body) {

    boolean isOk() {
      return status == 200;
    }

    Optional<JsonNode> json() {
      return type.startsWith("application/json") ? Json.read(body) : Optional.empty();
    }
  }

  Answer command(Map<String, String> fields) {
    return send("application/x-www-form-urlencoded", form(fields));
  }

  Answer interaction(JsonNode payload) {
    return command(Map.of("payload", Json.write(payload)));
  }

  Answer event(JsonNode payload) {
    return send("application/json", Json.write(payload));
  }

  private Answer send(String type, String body) {
    return stillness.during(
        () -> {
          try {
            HttpResponse<String> response =
                http.send(signed(type, body), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
          } catch (IOException e) {
            log.info("The app did not answer: {}", e.toString());
            return new Answer(0, "", "");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "", "");
          }
        });
  }

  private HttpRequest signed(String type, String body) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(installation.url("/slack/events"))
        .timeout(patience)
        .header("Content-Type", type)
        .header("User-Agent", "Slackbot 1.0 (sandbox)")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(installation.secret().getBytes(UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
