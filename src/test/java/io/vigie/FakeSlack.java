package io.vigie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slack's Web API over HTTP: it takes what Vigie sends, remembers it, and gives each message a ts.
 */
public final class FakeSlack implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // What tests wait for is there within milliseconds; by itself it looks ten times a second.
    Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    // On a machine that is busy with something else, too.
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  private final WireMockServer server =
      new WireMockServer(
          options()
              .dynamicPort()
              .containerThreads(100)
              .globalTemplating(true)
              .extensions(new HeldCalls()));

  /** Made once: to make a stub costs more than to add it, and every story begins anew. */
  private final List<StubMapping> well =
      List.of(
          any(anyUrl()).atPriority(10).willReturn(json("{\"ok\":true}")).build(),
          answer(
              "chat.postMessage",
              "{\"ok\":true,\"channel\":\"{{formData request.body 'form' urlDecode=true}}{{form.channel}}\","
                  + "\"ts\":\"{{now format='epoch'}}.{{randomValue length=6 type='NUMERIC'}}\"}"),
          answer(
              "chat.update",
              "{\"ok\":true,\"channel\":\"{{formData request.body 'form' urlDecode=true}}{{form.channel}}\","
                  + "\"ts\":\"{{form.ts}}\"}"),
          answer(
              "canvases.create",
              "{\"ok\":true,\"canvas_id\":\"F{{randomValue length=8 type='NUMERIC'}}\"}"),
          answer("views.open", "{\"ok\":true,\"view\":{\"id\":\"V1\",\"hash\":\"h1\"}}"),
          // It does not tell the workspace: in stories people of any company type commands.
          answer("auth.test", "{\"ok\":true,\"user_id\":\"UVIGIE\",\"bot_id\":\"BVIGIE\"}"));

  public FakeSlack() {
    server.start();
    welcome();
  }

  /** Forgets everything and answers well again. */
  public void welcome() {
    server.resetAll();
    well.forEach(server::addStubMapping);
  }

  /** Somebody at home in that organisation, as users.info tells it. */
  public void knows(String user, String team, String more) {
    server.stubFor(
        post(urlPathEqualTo("/api/users.info"))
            .atPriority(1)
            .withRequestBody(containing("user=" + user + "&").or(matching(".*user=" + user + "$")))
            .willReturn(
                json(
                    "{\"ok\":true,\"user\":{\"id\":\"%s\",\"team_id\":\"%s\"%s}}"
                        .formatted(user, team, more))));
  }

  public void answering(String method, String body) {
    server.addStubMapping(answer(method, body));
  }

  private static StubMapping answer(String method, String body) {
    return post(urlPathEqualTo("/api/" + method)).willReturn(json(body)).build();
  }

  /** From now on calls of that method get no answer, until the returned is closed. */
  public HeldCalls.Hold hold(String method) {
    return hold(method, "{\"ok\":true,\"ts\":\"1.1\",\"view\":{\"id\":\"V1\",\"hash\":\"h1\"}}");
  }

  /** And then that answer. */
  public HeldCalls.Hold hold(String method, String answer) {
    server.stubFor(
        post(urlPathEqualTo("/api/" + method))
            .atPriority(1)
            .willReturn(json(answer).withTransformers(HeldCalls.NAME)));
    return HeldCalls.begin();
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(
      String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  public WireMockServer server() {
    return server;
  }

  public int port() {
    return server.port();
  }

  public String responseUrl() {
    return "http://localhost:" + port() + "/respond";
  }

  /** The calls of one method, oldest first, as their form fields. */
  public List<Map<String, String>> calls(String method) {
    return events(e -> e.getRequest().getUrl().equals("/api/" + method)).stream()
        .map(event -> fields(event.getRequest().getBodyAsString()))
        .toList();
  }

  /** Waits for what happens beside the ack. */
  public Map<String, String> awaitCall(String method) {
    return await(() -> calls(method)).get(0);
  }

  /** Waits for an answer to a response URL. */
  public JsonNode awaitWhisper() {
    return await(this::whispers).get(0);
  }

  public List<JsonNode> whispers() {
    return events(e -> e.getRequest().getUrl().equals("/respond")).stream()
        .map(event -> JSON.readTree(event.getRequest().getBodyAsString()))
        .toList();
  }

  private static <T> List<T> await(java.util.function.Supplier<List<T>> what) {
    return Awaitility.await().until(what::get, found -> !found.isEmpty());
  }

  /** Forgets the calls so far, and goes on answering as before. */
  public void forget() {
    server.resetRequests();
  }

  private List<ServeEvent> events(Predicate<ServeEvent> which) {
    // WireMock gives the newest first; what came in the same millisecond stays in this order.
    List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
    Collections.reverse(events);
    return events.stream()
        .filter(which)
        .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
        .toList();
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> fields.put(decode(pair[0]), decode(pair[1])));
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
  }
}
