package io.vigie;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what Slack sends, signed as Slack signs, by real HTTP. */
public final class TestSlack {

  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private TestSlack() {}

  /** The variables of one workspace over HTTP, with Slack's API at this loopback port. */
  public static Map<String, Object> variables(int apiPort) {
    return Map.of(
        "SLACK_SIGNING_SECRET",
        SECRET,
        "SLACK_BOT_TOKEN",
        "xoxb-test",
        "SLACK_API_URL",
        "http://localhost:" + apiPort + "/api/");
  }

  /** What is left of the variables for those who only need a token. */
  public static Settings settings(String token) {
    return new Settings(
        token,
        Optional.empty(),
        Optional.empty(),
        URI.create("http://localhost/api/"),
        new Settings.Database("", "", ""),
        Language.EN);
  }

  public static String signature(long timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A slash command of somebody in {@code C1}, as a form. */
  public static String command(String command, String text) {
    return form(
        Map.of(
            "command",
            command,
            "text",
            text,
            "team_id",
            "T1",
            "channel_id",
            "C1",
            "user_id",
            "U1",
            "trigger_id",
            "1.2." + UUID.randomUUID()));
  }

  /** Form fields, encoded as Slack encodes them. */
  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A request that is signed at that moment; add or change what the test is about. */
  public static HttpRequest.Builder signed(int port, Instant moment, boolean json, byte[] body) {
    long timestamp = moment.getEpochSecond();
    return request(port, json, body)
        .header("X-Slack-Request-Timestamp", String.valueOf(timestamp))
        .header("X-Slack-Signature", signature(timestamp, body));
  }

  /** The same without a signature. */
  public static HttpRequest.Builder request(int port, boolean json, byte[] body) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/slack/events"))
        .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
