package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.StarAddedEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.FreePort;
import io.vigie.TestClock;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SocketModeTest {

  private static final SocketMode.Pace PACE =
      new SocketMode.Pace(Duration.ofMillis(50), Duration.ofSeconds(3));
  private static final JsonMapper JSON = new JsonMapper();

  private final int apiPort = FreePort.next();
  private final int socketPort = FreePort.next();
  private final WireMockServer api = new WireMockServer(options().port(apiPort));
  private final BlockingQueue<String> retries = new LinkedBlockingQueue<>();
  private FakeSocketServer server = new FakeSocketServer(socketPort);
  private final SocketMode socketMode = socketMode();

  private SocketMode socketMode() {
    Settings settings =
        new Settings(
            "xoxb-1",
            Optional.empty(),
            Optional.of("xapp-1"),
            URI.create("http://localhost:" + apiPort + "/api/"),
            new Settings.Database("", "", ""),
            Language.EN);
    SlackApi slack = new SlackApi(settings, () -> () -> {});
    return new SocketMode(
        slack, settings, new Intake(bolt(slack, settings), new SimpleMeterRegistry()), PACE);
  }

  private App bolt(SlackApi slack, Settings settings) {
    Workspaces workspaces = new OneWorkspace(settings);
    SlackHealth health = new SlackHealth(slack, workspaces, new TestClock());
    AppConfig config =
        AppConfig.builder()
            .slack(slack.slack())
            .singleTeamBotToken("xoxb-1")
            .allEventsApiAutoAckEnabled(true)
            .threadPoolSize(1)
            .build();
    return new Switchboard(config, List.of(new KnownWorkspace(workspaces, health), new OwnEvents()))
        .command(
            "/echo",
            (request, context) -> context.ack("« " + request.getPayload().getText() + " »"))
        .event(
            StarAddedEvent.class,
            (event, context) -> {
              retries.add(String.valueOf(context.getRetryNum()));
              return context.ack();
            })
        .start();
  }

  @BeforeEach
  void slackIsThere() {
    api.start();
    apiAnswers(connection());
    server.start();
  }

  @AfterEach
  void allLeave() throws InterruptedException {
    socketMode.stop();
    server.stop(1_000);
    api.stop();
  }

  @Test
  void aCommandIsAnsweredInItsAck() throws InterruptedException {
    socketMode.start();
    server.nextConnection().send(command("E-1", "à 9 h 🎉"));
    JsonNode ack = JSON.readTree(server.nextMessage());
    assertThat(ack.path("envelope_id").asString()).isEqualTo("E-1");
    assertThat(ack.at("/payload/text").asString()).isEqualTo("« à 9 h 🎉 »");
    api.verify(
        postRequestedFor(urlEqualTo("/api/apps.connections.open"))
            .withHeader("Authorization", equalTo("Bearer xapp-1")));
  }

  @Test
  void anEventIsAckedWithoutPayload() throws InterruptedException {
    socketMode.start();
    server.nextConnection().send(event("E-2"));
    assertThat(JSON.readTree(server.nextMessage()))
        .isEqualTo(JSON.readTree("{\"envelope_id\":\"E-2\"}"));
    assertThat(retries.poll(20, TimeUnit.SECONDS)).as("Slack's retry number").isEqualTo("2");
  }

  @Test
  void whatMakesNoSenseIsLeftWithoutAck() throws InterruptedException {
    socketMode.start();
    WebSocket socket = server.nextConnection();
    socket.send("nonsense");
    socket.send("{\"type\":\"interactive\",\"envelope_id\":\"E-3\",\"payload\":{\"type\":\"x\"}}");
    socket.send("{\"type\":\"events_api\",\"envelope_id\":\"E-4\",\"payload\":null}");
    socket.send(
        "{\"type\":\"slash_commands\",\"envelope_id\":\"E-5\",\"payload\":{\"command\":\"/echo\"}}");
    socket.send(command("E-6", "last"));
    assertThat(server.nextMessage()).contains("E-6");
    assertThat(server.isQuiet()).isTrue();
  }

  @Test
  void whenSlackSaysDisconnectAnotherConnectionTakesOver() throws InterruptedException {
    socketMode.start();
    WebSocket first = server.nextConnection();
    first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
    WebSocket second = server.nextConnection();
    assertThat(server.nextClosed()).isEqualTo(first);
    second.send(command("E-7", "x"));
    assertThat(server.nextMessage()).contains("E-7");
  }

  @Test
  void itComesBackHoweverSlackWasAway() throws InterruptedException {
    socketMode.start();
    server.nextConnection();
    server.stop(1_000);
    for (ResponseDefinitionBuilder answer : awayInAllWays()) {
      apiAnswers(answer);
      awaitTwoAttempts();
    }
    assertThat(socketMode.health().getStatus()).isEqualTo(Status.DOWN);
    server = new FakeSocketServer(socketPort);
    server.start();
    apiAnswers(connection());
    server.nextConnection().send(command("E-8", "back"));
    assertThat(server.nextMessage()).contains("E-8");
  }

  @Test
  void theStartDoesNotWaitForSlack() throws InterruptedException {
    api.stop();
    socketMode.start();
    assertThat(socketMode.isRunning()).isTrue();
    assertThat(socketMode.health().getStatus()).isEqualTo(Status.DOWN);
    api.start();
    apiAnswers(connection());
    server.nextConnection().send(command("E-9", "x"));
    assertThat(server.nextMessage()).contains("E-9");
  }

  @Test
  void stoppedItStaysAwayAndCanBeStartedAgain() throws InterruptedException {
    socketMode.start();
    WebSocket first = server.nextConnection();
    socketMode.stop();
    assertThat(server.nextClosed()).isEqualTo(first);
    assertThat(socketMode.isRunning()).isFalse();
    api.resetRequests();
    socketMode.start();
    server.nextConnection().send(command("E-10", "again"));
    assertThat(server.nextMessage()).contains("E-10");
    api.verify(1, postRequestedFor(urlEqualTo("/api/apps.connections.open")));
  }

  private void awaitTwoAttempts() {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (api.countRequestsMatching(
                postRequestedFor(urlEqualTo("/api/apps.connections.open")).build())
            .getCount()
        < 2) {
      assertThat(System.nanoTime()).as("nobody tries any more").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static List<ResponseDefinitionBuilder> awayInAllWays() {
    return List.of(
        okJson("{\"ok\":false,\"error\":\"internal_error\"}"),
        aResponse().withStatus(500),
        aResponse().withStatus(429).withHeader("Retry-After", "1"),
        okJson("not json"),
        okJson("{\"ok\":true,\"url\":\"not a url\"}"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  private ResponseDefinitionBuilder connection() {
    return okJson("{\"ok\":true,\"url\":\"ws://localhost:" + socketPort + "/link\"}");
  }

  private void apiAnswers(ResponseDefinitionBuilder answer) {
    api.resetRequests();
    api.stubFor(post(urlEqualTo("/api/apps.connections.open")).willReturn(answer));
  }

  private static String command(String envelope, String text) {
    return """
    {"envelope_id":"%s","type":"slash_commands","accepts_response_payload":true,
     "payload":{"command":"/echo","text":"%s","team_id":"T1","channel_id":"C1","user_id":"U1",
                "trigger_id":"1.2"}}"""
        .formatted(envelope, text);
  }

  private static String event(String envelope) {
    return """
    {"envelope_id":"%s","type":"events_api","accepts_response_payload":false,"retry_attempt":2,
     "retry_reason":"timeout",
     "payload":{"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1",
                "event":{"type":"star_added","user":"U1","event_ts":"1.2"}}}"""
        .formatted(envelope);
  }
}
