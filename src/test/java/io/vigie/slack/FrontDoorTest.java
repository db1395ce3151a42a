package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vigie.TestSlack;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class FrontDoorTest extends RunningVigie {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String MARK = "sésame-d'essai";

  @Autowired MeterRegistry meters;

  @Test
  void whatSlackSignedReachesItsHandlerExactlyAsTyped() {
    String typed = "Société Générale à 9 h — 60 % & co = 🎉\u202Eabc <!channel>";
    HttpResponse<String> answer = send(signed(false, echo(typed)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).path("text").asString()).isEqualTo("« " + typed + " »");
    assertThat(handlers.seen).contains("text " + typed);
  }

  @Test
  void theHandlerCanReadTheSignature() {
    String body = echo("x");
    send(signed(false, body));
    String signature = TestSlack.signature(clock.instant().getEpochSecond(), body.getBytes(UTF_8));
    assertThat(handlers.seen).contains("signature " + signature);
  }

  @Test
  void howLongSlackWaitedIsMeasuredForWhatPassedTheDoor() {
    long before = acks();
    send(signed(false, echo("x")));
    send(TestSlack.request(port, false, echo("x").getBytes(UTF_8)));
    assertThat(acks()).isEqualTo(before + 1);
  }

  private long acks() {
    return meters.find("vigie.ack").tags("type", "Command", "status", "200").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  @Test
  void signedBytesMayHoldPlainAccentsToo() {
    String plain = echo("MARK").replace("MARK", "é🎉=à");
    HttpResponse<String> answer = send(signed(false, plain));
    assertThat(JSON.readTree(answer.body()).path("text").asString()).isEqualTo("« é🎉=à »");
  }

  @ParameterizedTest
  @CsvSource({"0,200", "300,200", "-300,200", "301,401", "-301,401", "86400,401", "-86400,401"})
  void fiveMinutesEitherWayAreAccepted(long secondsOff, int status) {
    byte[] body = echo(MARK).getBytes(UTF_8);
    HttpRequest.Builder request =
        TestSlack.signed(port, clock.instant().plusSeconds(secondsOff), false, body);
    assertThat(send(request).statusCode()).isEqualTo(status);
    assertThat(handlers.seen.isEmpty()).isEqualTo(status != 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "v0=", "v0=00", "v1=abc", "e", "null", "v0=zz"})
  void aForgedSignatureIsRefused(String signature) {
    byte[] body = echo(MARK).getBytes(UTF_8);
    HttpRequest.Builder request =
        TestSlack.request(port, false, body)
            .header("X-Slack-Request-Timestamp", "" + clock.instant().getEpochSecond())
            .header("X-Slack-Signature", signature);
    assertRefused(401, send(request));
  }

  @Test
  void anotherBodyUnderAGoodSignatureIsRefused() {
    byte[] body = echo(MARK).getBytes(UTF_8);
    byte[] other = echo(MARK + "!").getBytes(UTF_8);
    long now = clock.instant().getEpochSecond();
    assertRefused(
        401,
        send(
            TestSlack.request(port, false, other)
                .header("X-Slack-Request-Timestamp", "" + now)
                .header("X-Slack-Signature", TestSlack.signature(now, body))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "now", "-1", "1e9", "99999999999999999999", "0x10", " 1794816000", "1.5"})
  void aGarbledTimestampIsRefused(String timestamp) {
    byte[] body = echo(MARK).getBytes(UTF_8);
    assertRefused(
        401,
        send(
            TestSlack.request(port, false, body)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", TestSlack.signature(0, body))));
  }

  @Test
  void missingAndDoubledHeadersAreRefused() {
    byte[] body = echo(MARK).getBytes(UTF_8);
    long now = clock.instant().getEpochSecond();
    assertRefused(401, send(TestSlack.request(port, false, body)));
    assertRefused(
        401,
        send(TestSlack.request(port, false, body).header("X-Slack-Request-Timestamp", "" + now)));
    assertRefused(
        401,
        send(
            TestSlack.request(port, false, body)
                .header("X-Slack-Signature", TestSlack.signature(now, body))));
    assertRefused(401, send(signed(false, body).header("X-Slack-Request-Timestamp", "" + now)));
    assertRefused(
        401, send(signed(false, body).header("X-Slack-Signature", TestSlack.signature(now, body))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"})
  void onlyPostIsTaken(String method) {
    byte[] body = echo(MARK).getBytes(UTF_8);
    HttpRequest.Builder request =
        signed(false, body).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    assertRefused(405, send(request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded; charset=iso-8859-1",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "nonsense",
        "*/*"
      })
  void anotherContentTypeIsRefused(String type) {
    assertRefused(415, send(signed(false, echo(MARK)).setHeader("Content-Type", type)));
  }

  @Test
  void compressedAndUnnamedBodiesAreRefused() throws IOException {
    assertRefused(415, send(signed(false, echo(MARK)).header("Content-Encoding", "gzip")));
    assertThat(talk(false, "Content-Length: 0", "", "")).startsWith("HTTP/1.1 415");
  }

  @Test
  void brokenUtf8IsRefusedPlainOrEncoded() {
    assertRefused(
        400,
        send(
            signed(
                false,
                "command=/test-echo&text=\u00e9"
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))));
    assertRefused(400, send(signed(false, "command=/test-echo&text=%E9")));
    assertRefused(400, send(signed(false, "command=/test-echo&text=%ED%A0%80")));
    byte[] json =
        "{\"type\":\"event_callback\",\"x\":\"\u00e9\"}"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertRefused(400, send(signed(true, json)));
  }

  @Test
  void onlyOneMegabyteIsRead() throws IOException {
    byte[] tooMuch = ("command=/test-echo&text=" + "x".repeat(Body.LIMIT)).getBytes(UTF_8);
    assertRefused(413, send(signed(false, tooMuch)));
    HttpRequest.Builder chunked =
        signed(false, tooMuch)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)));
    assertRefused(413, send(chunked));
    assertThat(talk(false, "Content-Type: application/json", "Content-Length: 99999999999", "", ""))
        .as("told without sending a byte of it")
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void oneMegabyteItselfIsRead() {
    String body = echo("") + "&more=";
    String full = body + "x".repeat(Body.LIMIT - body.length());
    assertThat(send(signed(false, full)).statusCode()).isEqualTo(200);
  }

  @Test
  void truncatedBodiesAreRefused(CapturedOutput output) throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded";
    String chunks = "Transfer-Encoding: chunked";
    String start = "command=" + MARK;
    assertThat(talk(true, form, "Content-Length: 500", "", start)).startsWith("HTTP/1.1 400");
    assertThat(talk(true, form, chunks, "", "500", start)).startsWith("HTTP/1.1 400");
    assertThat(talk(true, form, chunks, "", "nonsense", start)).startsWith("HTTP/1.1 400");
    assertThat(talk(true, form, "Content-Length: 5", "Content-Length: 9", "", start))
        .startsWith("HTTP/1.1 400");
    assertThat(output).doesNotContain(MARK, "\tat ");
  }

  @Test
  void slackLearnsThatTheAddressIsOurs() {
    HttpResponse<String> answer =
        send(
            signed(true, "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZb\"}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("3eZb");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @Test
  void theCertificateMayBeTriedWithoutSignature() {
    byte[] check = "ssl_check=1&token=abc".getBytes(UTF_8);
    assertThat(send(TestSlack.request(port, false, check)).statusCode()).isEqualTo(200);
    assertThat(send(signed(false, check)).statusCode()).isEqualTo(200);
    byte[] smuggled = ("ssl_check=1&" + echo(MARK)).getBytes(UTF_8);
    assertRefused(401, send(TestSlack.request(port, false, smuggled)));
    assertThat(handlers.seen).isEmpty();
  }

  @Test
  void aFaultOfOursIsToldWithAReference(CapturedOutput output) {
    HttpResponse<String> answer = send(signed(false, TestSlack.command("/test-fault", MARK)));
    assertThat(answer.statusCode()).isEqualTo(200);
    String reference = answer.body().replaceAll("(?s).*reference (\\w+)\\..*", "$1");
    assertThat(output).contains("Fault " + reference).contains("on purpose").doesNotContain(MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/error",
        "/actuator",
        "/actuator/health",
        "/slack",
        "/slack/events/",
        "/slack/install",
        "/slack/oauth_redirect",
        "/index.html",
        "/favicon.ico"
      })
  void nothingElseIsOpen(String path) {
    for (String method : new String[] {"GET", "POST", "PUT", "OPTIONS"}) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(method, HttpRequest.BodyPublishers.ofString("a=b"));
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Spring", "timestamp", "path", "Exception");
    }
  }

  @Test
  void noFilterThatReadsBodiesStandsBeforeTheDoor(@Autowired ServletContext servlets) {
    assertThat(servlets.getFilterRegistrations().values())
        .extracting(FilterRegistration::getName)
        .as("these look at headers only; check a new one before you add it here")
        .isSubsetOf(
            "characterEncodingFilter",
            "requestContextFilter",
            "webMvcObservationFilter",
            "Tomcat WebSocket (JSR356) Filter");
  }

  private void assertRefused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(handlers.seen).isEmpty();
  }

  /** What the server says to these lines, sent as they are. */
  private String talk(boolean close, String... lines) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      String request = "POST /slack/events HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", lines);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      if (close) {
        socket.shutdownOutput();
      }
      byte[] answer = new byte[4096];
      int count = socket.getInputStream().read(answer);
      return count < 0 ? "" : new String(answer, 0, count, UTF_8);
    }
  }
}
