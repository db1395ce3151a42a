package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.FreePort;
import io.vigie.TestSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program with credentials, in a JVM of its own that says which classes it loads. */
class WithCredentialsTest {

  @TempDir Path folder;

  @Test
  void noClassOfTheSandboxIsLoadedAndTheRootIsNotThere() throws Exception {
    int port = FreePort.next();
    Path loaded = folder.resolve("loaded");
    Process vigie = start(port, loaded);
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.readString(folder.resolve("out")).contains("Started Vigie"));

      assertThat(status(port, "/")).isEqualTo(404);
      assertThat(status(port, "/sandbox/api/workspace")).isEqualTo(404);
      assertThat(status(port, "/sandbox/slack/api/auth.test")).isEqualTo(404);
      assertThat(Files.readString(loaded))
          .contains("io.vigie.slack.FrontDoor")
          .doesNotContain("io.vigie.sandbox");
    } finally {
      vigie.destroy();
      vigie.waitFor();
    }
  }

  private Process start(int port, Path loaded) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "io.vigie.Vigie",
                // Whatever anybody asks for.
                "--vigie.sandbox=true")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|VIGIE|JAVA|PORT).*"));
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                TestSlack.SECRET,
                "SLACK_API_URL",
                "http://localhost:" + FreePort.next() + "/api/",
                "PORT",
                String.valueOf(port),
                "VIGIE_MANAGEMENT_PORT",
                String.valueOf(FreePort.next()),
                "VIGIE_DATABASE_URL",
                "jdbc:h2:mem:production"));
    return builder.start();
  }

  private static int status(int port, String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
