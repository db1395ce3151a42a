package io.vigie.browser;

import io.vigie.FreePort;
import io.vigie.Vigie;
import io.vigie.sandbox.VisitorsDay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/** Vigie as it starts without credentials, on a free port; once for all browser tests. */
final class SandboxServer {

  private static final int PORT = start();

  private SandboxServer() {}

  private static int start() {
    int port = FreePort.next();
    SpringApplication vigie = new SpringApplication(Vigie.class, VisitorsDay.class);
    vigie.setDefaultProperties(
        Map.of(
            "PORT",
            port,
            "VIGIE_MANAGEMENT_PORT",
            FreePort.next(),
            // Quartz keeps its schedulers in a map of the whole JVM.
            "spring.quartz.properties.org.quartz.scheduler.instanceName",
            "vigie-" + UUID.randomUUID()));
    vigie.run();
    return port;
  }

  static String address() {
    return "http://localhost:" + PORT;
  }

  /** Begins the story anew, as the button on the page does. */
  static void begin(String language) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/sandbox/api/story"))
            .header("Content-Type", "application/json")
            .header("Origin", address())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("{\"language\":\"" + language + "\"}"))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
