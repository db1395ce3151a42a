package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.vigie.FreePort;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slack's Web API as a server that the test breaks. */
final class SlackOverHttp implements AutoCloseable {

  static final String POST = "chat.postMessage";
  static final String UPDATE = "chat.update";
  static final String HISTORY = "conversations.history";

  private final WireMockServer server;
  private int scenarios;

  private SlackOverHttp(int port) {
    server = new WireMockServer(options().port(port).templatingEnabled(true));
    server.start();
    // Whatever was not foreseen shows as an unknown method.
    server.stubFor(any(anyUrl()).atPriority(10).willReturn(refuses("unknown_method")));
    server.stubFor(to(POST).atPriority(9).willReturn(delivers()));
    server.stubFor(to(UPDATE).atPriority(9).willReturn(delivers()));
    server.stubFor(to(HISTORY).atPriority(9).willReturn(refuses("missing_scope")));
  }

  static SlackOverHttp start() {
    return new SlackOverHttp(FreePort.next());
  }

  /** Comes back at the same address. */
  static SlackOverHttp startAt(int port) {
    return new SlackOverHttp(port);
  }

  int port() {
    return server.port();
  }

  String url() {
    return "http://localhost:" + server.port() + "/api/";
  }

  static MappingBuilder to(String method) {
    return post(urlPathEqualTo("/api/" + method));
  }

  static ResponseDefinitionBuilder delivers() {
    return okJson(
            """
            {"ok": true, "channel": "{{formData request.body 'form' urlDecode=true}}{{form.channel}}",\
             "ts": "1700000000.00{{randomInt lower=1000 upper=9999}}"}
            """)
        .withTransformers("response-template");
  }

  static ResponseDefinitionBuilder refuses(String error) {
    return okJson("{\"ok\": false, \"error\": \"" + error + "\"}");
  }

  static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status).withBody("<html>no</html>");
  }

  /** So it answers to every such call, from now on. */
  void answers(String method, ResponseDefinitionBuilder response) {
    server.stubFor(to(method).atPriority(5).willReturn(response));
  }

  /** So it answers once to calls of which the body contains that, and then all is well again. */
  void answersOnce(String method, String part, ResponseDefinitionBuilder response) {
    server.stubFor(
        to(method)
            .atPriority(1)
            .withRequestBody(containing(part))
            .inScenario("once " + ++scenarios)
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("over")
            .willReturn(response));
  }

  void answersOnce(String method, ResponseDefinitionBuilder response) {
    answersOnce(method, "", response);
  }

  /** The arguments of all calls of a method, in the order in which they came. */
  List<Map<String, String>> calls(String method) {
    List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
    Collections.reverse(events);
    return events.stream()
        .filter(event -> event.getRequest().getUrl().equals("/api/" + method))
        .map(event -> form(event.getRequest().getBodyAsString()))
        .toList();
  }

  /** What the calls of a method say, in order. */
  List<String> texts(String method) {
    return calls(method).stream().map(call -> call.getOrDefault("text", "")).toList();
  }

  List<String> authorizations() {
    return server.getAllServeEvents().stream()
        .map(event -> event.getRequest().getHeader("Authorization"))
        .toList();
  }

  int allCalls() {
    return server.getAllServeEvents().size();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    Arrays.stream(body.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return form;
  }

  @Override
  public void close() {
    server.stop();
  }
}
