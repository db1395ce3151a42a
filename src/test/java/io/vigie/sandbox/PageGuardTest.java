package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageGuardTest extends RunningSandbox {

  private static final String VISIT = "{\"language\":\"en\"}";

  @Test
  void whatIsServedLoadsNothingFromElsewhere() {
    HttpResponse<String> page = send(request("/sandbox/api/workspace?as=nobody"));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:%d, 200",
    "127.0.0.1:%d, 200",
    "'[::1]:%d', 200",
    "localhost, 403",
    "localhost:1, 403",
    "evil.example:%d, 403",
    "localhost.evil.example:%d, 403"
  })
  void itAnswersUnderItsOwnNameOnly(String host, int status) throws IOException {
    anyStory();
    assertThat(status("GET /sandbox/api/stream HTTP/1.1\r\nHost: " + host.formatted(PORT)))
        .isEqualTo(status);
    // Vigie's own door is not the sandbox's, and asks for a signature.
    assertThat(status("GET /slack/events HTTP/1.1\r\nHost: " + host.formatted(PORT)))
        .isEqualTo(405);
  }

  private static int status(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String line =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, https://localhost:%d",
    "Origin, http://localhost",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "X-Nothing, at all"
  })
  void onlyItsOwnPageChangesAnything(String header, String value) {
    HttpRequest.Builder from =
        request("/sandbox/api/story")
            .header("Content-Type", "application/json")
            .header(header, value.formatted(PORT))
            .POST(HttpRequest.BodyPublishers.ofString(VISIT));
    int story = workspaces.current().story;
    assertThat(send(from).statusCode()).isEqualTo(403);
    assertThat(workspaces.current().story).isEqualTo(story);
  }

  @Test
  void anotherSiteMayNotEvenRead() {
    assertThat(
            send(request("/sandbox/api/workspace?as=x").header("Sec-Fetch-Site", "cross-site"))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(request("/").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .as("a link that leads here")
        .isNotEqualTo(403);
  }

  @Test
  void whatAFormOfAnotherSiteCouldSendIsNotTaken() {
    HttpRequest.Builder form =
        request("/sandbox/api/visit")
            .header("Origin", HERE)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(VISIT));
    assertThat(send(form).statusCode()).isEqualTo(415);
    assertThat(send(posting("visit", "x".repeat(1_048_577))).statusCode()).isEqualTo(413);
    assertThat(send(posting("visit", "[")).statusCode()).isEqualTo(400);
    assertThat(send(posting("nothing", "{}")).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyThePagesOwnFilesAreServed() {
    for (String path :
        new String[] {
          "/sandbox/story_en.properties",
          "/sandbox/..%2Fapplication.yml",
          "/sandbox/nothing.js",
          "/application.yml",
          "/sandbox/page/app.js"
        }) {
      assertThat(send(request(path)).statusCode()).as(path).isIn(400, 404);
    }
  }
}
