package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.FreePort;
import io.vigie.TestSlack;
import io.vigie.Vigie;
import io.vigie.slack.BesideTheAck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole application as it starts without credentials, and a page that talks to it by HTTP. */
@SpringBootTest(
    classes = {Vigie.class, VisitorsDay.class},
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
abstract class RunningSandbox {

  static final int PORT = FreePort.next();
  private static final int MANAGEMENT_PORT = FreePort.next();
  static final String HERE = "http://localhost:" + PORT;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired Workspaces workspaces;
  @Autowired Installation installation;
  @Autowired BeanFactory application;

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    registry.add("PORT", () -> PORT);
    registry.add("VIGIE_MANAGEMENT_PORT", () -> MANAGEMENT_PORT);
    // Quartz keeps its connections in a map of the whole JVM, by the scheduler's name.
    String name = "vigie-" + UUID.randomUUID();
    registry.add("spring.quartz.scheduler-name", () -> name);
    registry.add("spring.quartz.properties.org.quartz.scheduler.instanceName", () -> name);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(HERE + path)).timeout(Duration.ofSeconds(60));
  }

  static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.read(response.body()).orElseThrow();
  }

  static JsonNode get(String path, String... named) {
    StringBuilder query = new StringBuilder("/sandbox/api/" + path);
    for (int i = 0; i + 1 < named.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(named[i]).append('=').append(encoded(named[i + 1]));
    }
    return json(send(request(query.toString())));
  }

  static JsonNode post(String path, JsonNode body) {
    return json(send(posting(path, Json.write(body))));
  }

  static HttpRequest.Builder posting(String path, String body) {
    return request("/sandbox/api/" + path)
        .header("Origin", HERE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** Calls the stand-in as Vigie does. */
  JsonNode calls(String method, Map<String, String> arguments) {
    return json(
        send(
            request("/sandbox/slack/api/" + method)
                .header("Authorization", "Bearer " + installation.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(TestSlack.form(arguments)))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A new story in that language, in which, as in the one before, nobody waits for an answer. */
  Story story(String language) {
    BesideTheAck.awaitItsEnd(application);
    JsonNode told = post("story", Json.object().put("language", language));
    BesideTheAck.awaitItsEnd(application);
    return new Story(Json.text(told, "me"));
  }

  /** The story that is being told, whatever happened in it; a new one takes a while. */
  Story anyStory() {
    return new Story(Json.text(post("visit", Json.object().put("language", "en")), "me"));
  }

  /** The story that is being told, as the page sees it. */
  static final class Story {

    final String claire;
    final String channel;

    Story(String claire) {
      this.claire = claire;
      this.channel = conversation(claire, "channel");
    }

    private static String conversation(String as, String kind) {
      return get("workspace", "as", as)
          .path("conversations")
          .valueStream()
          .filter(one -> Json.text(one, "kind").equals(kind))
          .map(one -> Json.text(one, "id"))
          .findFirst()
          .orElseThrow();
    }

    String person(String handle) {
      return workspace(claire)
          .path("people")
          .valueStream()
          .filter(one -> Json.text(one, "handle").equals(handle))
          .map(one -> Json.text(one, "id"))
          .findFirst()
          .orElseThrow();
    }

    /** Now, or the next appointment, to the minute. */
    String minute(String moment) {
      return Json.text(workspace(claire), moment).substring(0, 16);
    }

    JsonNode workspace(String as) {
      return get("workspace", "as", as);
    }

    List<JsonNode> messages(String as) {
      return messages(as, channel);
    }

    /** What that person and Vigie said to one another alone. */
    List<JsonNode> direct(String as) {
      return messages(as, conversation(as, "dm"));
    }

    private static List<JsonNode> messages(String as, String conversation) {
      return get("conversation", "as", as, "id", conversation)
          .path("messages")
          .valueStream()
          .toList();
    }

    JsonNode newest(String as) {
      List<JsonNode> messages = messages(as);
      return messages.get(messages.size() - 1);
    }

    JsonNode types(String as, String text) {
      return post(
          "type", Json.object().put("as", as).put("conversation", channel).put("text", text));
    }

    List<JsonNode> digests() {
      return cards("vigie_digest");
    }

    List<JsonNode> cards(String kind) {
      return messages(claire).stream()
          .filter(message -> Json.text(message, "metadataKind").equals(kind))
          .toList();
    }

    /** Presses the newest button of that name in the channel. */
    JsonNode presses(String as, String action) {
      ObjectNode press =
          messages(as).stream()
              .flatMap(message -> buttons(message, action))
              .reduce((earlier, later) -> later)
              .orElseThrow();
      return post("press", press.put("as", as).put("conversation", channel));
    }

    private static Stream<ObjectNode> buttons(JsonNode message, String action) {
      return message
          .path("blocks")
          .valueStream()
          .filter(
              block ->
                  BlockIds.elements(block).stream()
                      .anyMatch(element -> Json.text(element, "action_id").equals(action)))
          .map(
              block ->
                  Json.object()
                      .put("ts", Json.text(message, "ts"))
                      .put("block_id", Json.text(block, "block_id"))
                      .put("action_id", action));
    }

    /** Waits for a form to be open. */
    JsonNode form(String as) {
      return Awaitility.await()
          .pollInterval(Duration.ofMillis(10))
          .until(() -> workspace(as).path("view"), JsonNode::isObject);
    }

    /** Sends the form that is open, with what stands in it and these values by field. */
    JsonNode sends(String as, Map<String, String> values) {
      return post("submit", filled(as, form(as), values));
    }

    static ObjectNode filled(String as, JsonNode form, Map<String, String> values) {
      ObjectNode fields = Json.object();
      for (JsonNode block : form.at("/view/blocks")) {
        JsonNode element = block.path("element");
        String standing =
            element.has("initial_option")
                ? element.at("/initial_option/value").asString()
                : Json.text(element, "initial_value");
        if (Json.text(block, "type").equals("input")) {
          String field = Json.text(block, "block_id");
          fields.putObject(field).put("value", values.getOrDefault(field, standing));
        }
      }
      ObjectNode sending = Json.object().put("as", as).put("view", Json.text(form, "id"));
      return sending.put("hash", Json.text(form, "hash")).set("values", fields);
    }

    void goesTo(String where) {
      int moves = workspace(claire).path("moves").asInt();
      post("clock", Json.object().put("to", where).put("moves", moves));
      standsStill();
      // The second half of a double click.
      post("clock", Json.object().put("to", where).put("moves", moves));
      standsStill();
    }

    private void standsStill() {
      Awaitility.await()
          .pollInterval(Duration.ofMillis(10))
          .atMost(Duration.ofSeconds(30))
          .until(() -> !workspace(claire).path("moving").asBoolean());
    }

    List<String> done() {
      return workspace(claire)
          .path("guide")
          .valueStream()
          .filter(thing -> thing.path("done").asBoolean())
          .map(thing -> Json.text(thing, "id"))
          .toList();
    }
  }
}
