package io.vigie.slack;

import com.slack.api.model.event.StarAddedEvent;
import io.vigie.FreePort;
import io.vigie.TestClock;
import io.vigie.TestDatabase;
import io.vigie.TestSlack;
import io.vigie.Vigie;
import io.vigie.slack.kit.Registration;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, with nobody at the address of Slack's API, and handlers that remember. */
@Tag("database")
@SpringBootTest(
    classes = {Vigie.class, RunningVigie.Handlers.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
abstract class RunningVigie {

  static final int API_PORT = FreePort.next();

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Autowired TestClock clock;
  @Autowired SlackHealth health;
  @Autowired Handlers handlers;

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    // Quartz keeps its connections in a map of the whole JVM, by the scheduler's name.
    registry.add("spring.quartz.scheduler-name", () -> "vigie-" + UUID.randomUUID());
    registry.add(
        "spring.quartz.properties.org.quartz.scheduler.instanceName",
        () -> "vigie-" + UUID.randomUUID());
    TestDatabase.fresh().forEach((name, value) -> registry.add(name, () -> value));
    TestSlack.variables(API_PORT).forEach((name, value) -> registry.add(name, () -> value));
  }

  @BeforeEach
  void forget() {
    handlers.seen.clear();
  }

  HttpRequest.Builder signed(boolean json, String body) {
    return signed(json, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpRequest.Builder signed(boolean json, byte[] body) {
    return TestSlack.signed(port, clock.instant(), json, body);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return TestSlack.send(request);
  }

  static String echo(String text) {
    return TestSlack.command("/test-echo", text);
  }

  /** Commands {@code /test-echo} and {@code /test-fault}, and one of each other kind. */
  @TestConfiguration
  static class Handlers {

    final List<String> seen = new CopyOnWriteArrayList<>();

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }

    @Bean
    Registration remembering() {
      return app -> {
        app.command(
            "/test-echo",
            (request, context) -> {
              seen.add("signature " + request.getHeaders().getFirstValue("X-Slack-Signature"));
              seen.add("text " + request.getPayload().getText());
              return context.ack("« " + request.getPayload().getText() + " »");
            });
        app.command("/test-fault", (request, context) -> fault());
        app.blockAction(
            "test.click",
            (request, context) -> {
              seen.add("click");
              return context.ack();
            });
        app.blockAction("test.fault", (request, context) -> fault());
        app.viewSubmission("test.form", (request, context) -> context.ack());
        app.event(
            StarAddedEvent.class,
            (payload, context) -> {
              seen.add("star by " + payload.getEvent().getUser());
              return context.ack();
            });
      };
    }

    private static com.slack.api.bolt.response.Response fault() {
      throw new IllegalStateException("on purpose");
    }
  }
}
