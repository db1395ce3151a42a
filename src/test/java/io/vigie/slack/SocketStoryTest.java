package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.FakeSlack;
import io.vigie.FreePort;
import io.vigie.TestClock;
import io.vigie.TestDatabase;
import io.vigie.Vigie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application over Socket Mode: what Slack sends is served once, however it arrives. */
@Tag("database")
@SpringBootTest(
    classes = {Vigie.class, SocketStoryTest.Stage.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "vigie.courier.enabled=false",
      "spring.quartz.auto-startup=false",
      "vigie.socket.look=PT0.05S",
      "vigie.socket.patience=PT1S"
    })
class SocketStoryTest {

  private static final FakeSlack SLACK = new FakeSlack();
  private static final int SOCKET_PORT = FreePort.next();

  /** With {@code -Dvigie.test.away=60} the absence lasts that long for real. */
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("vigie.test.away", 2));

  @Autowired SocketMode socketMode;
  @Autowired JdbcClient jdbc;

  private FakeSocketServer server = new FakeSocketServer(SOCKET_PORT);
  private int sent;

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    registry.add("spring.quartz.scheduler-name", () -> "vigie-" + UUID.randomUUID());
    registry.add(
        "spring.quartz.properties.org.quartz.scheduler.instanceName",
        () -> "vigie-" + UUID.randomUUID());
    TestDatabase.fresh().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("SLACK_BOT_TOKEN", () -> "xoxb-test");
    registry.add("SLACK_APP_TOKEN", () -> "xapp-test");
    registry.add("SLACK_API_URL", () -> "http://localhost:" + SLACK.port() + "/api/");
    SLACK.answering(
        "apps.connections.open",
        "{\"ok\":true,\"url\":\"ws://localhost:" + SOCKET_PORT + "/link\"}");
  }

  @BeforeEach
  void slackIsThere() {
    socketMode.stop();
    server.start();
    socketMode.start();
    jdbc.sql("delete from delivery").update();
    jdbc.sql("delete from person_language").update();
  }

  @AfterEach
  void slackLeaves() throws InterruptedException {
    socketMode.stop();
    server.stop(1_000);
  }

  @Test
  void afterAnAbsenceWhatWaitedIsServedOnce() throws InterruptedException {
    WebSocket first = server.nextConnection();
    first.send(command("before"));
    assertThat(acks(1)).containsExactly("before");
    server.stop(1_000);
    await().until(() -> "DOWN".equals(socketMode.health().getStatus().getCode()));
    Thread.sleep(AWAY.toMillis());

    server = new FakeSocketServer(SOCKET_PORT);
    server.start();
    WebSocket again = server.nextConnection();
    List<String> waited = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String envelope = "waited-" + i;
      waited.add(envelope);
      again.send(command(envelope));
    }
    assertThat(acks(20)).containsExactlyInAnyOrderElementsOf(waited);
    assertThat(served()).isEqualTo(21);
  }

  @Test
  void whatSlackSendsAgainOverTheNextConnectionIsServedOnce() throws InterruptedException {
    WebSocket first = server.nextConnection();
    String command = command("E-1");
    first.send(command);
    first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
    WebSocket second = server.nextConnection();
    second.send(command);
    second.send(command("E-2"));

    await().until(() -> served() == 2);
    assertThat(deliveries()).isEqualTo(2);
  }

  @Test
  void whileTheOldConnectionDrainsBothAreServed() throws InterruptedException {
    WebSocket first = server.nextConnection();
    first.send("{\"type\":\"disconnect\",\"reason\":\"warning\"}");
    first.send(command("old"));
    WebSocket second = server.nextConnection();
    second.send(command("new"));

    await().until(() -> served() == 2);
    assertThat(deliveries()).isEqualTo(2);
  }

  @Test
  void twoSocketsThatBringTheSameAreServedOnce() throws InterruptedException {
    SocketMode other = secondNode();
    try {
      WebSocket first = server.nextConnection();
      WebSocket second = server.nextConnection();
      for (int i = 0; i < 20; i++) {
        String command = command("both-" + i);
        first.send(command);
        second.send(command);
      }
      assertThat(acks(40)).hasSize(20);
      assertThat(served()).isEqualTo(20);
    } finally {
      other.stop();
    }
  }

  @Autowired SlackApi api;
  @Autowired io.vigie.settings.Settings settings;
  @Autowired Intake intake;

  private SocketMode secondNode() {
    SocketMode other =
        new SocketMode(
            api,
            settings,
            intake,
            new SocketMode.Pace(Duration.ofMillis(50), Duration.ofSeconds(1)));
    other.start();
    return other;
  }

  /** The envelopes of so many acks, each once. */
  private Set<String> acks(int count) throws InterruptedException {
    Set<String> envelopes = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      String message = server.nextMessage();
      envelopes.add(message.replaceFirst("(?s).*\"envelope_id\":\"([^\"]+)\".*", "$1"));
    }
    return envelopes;
  }

  /** Each command is of another person, so whatever was served left one row. */
  private int served() {
    return jdbc.sql("select count(*) from person_language").query(Integer.class).single();
  }

  private int deliveries() {
    return jdbc.sql("select count(*) from delivery").query(Integer.class).single();
  }

  private String command(String envelope) {
    return """
    {"envelope_id":"%s","type":"slash_commands","accepts_response_payload":true,
     "payload":{"command":"/vigie","text":"language fr","team_id":"T1","channel_id":"C1",
       "user_id":"U%s","trigger_id":"trigger-%s"}}"""
        .formatted(envelope, ++sent, envelope + UUID.randomUUID());
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Stage {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
