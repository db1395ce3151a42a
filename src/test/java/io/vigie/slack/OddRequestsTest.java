package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestSlack;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What carries a good signature and still makes no sense: always 4xx, never our fault. */
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTest extends RunningVigie {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVENT =
      """
      {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1","event_time":1,
       "authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"U9","is_bot":true}],
       "event":{"type":"star_added","user":"U1","channel":"C1","event_ts":"1.2",
                "item":{"type":"message","channel":"C1"}}}""";
  private static final String CLICK =
      """
      {"type":"block_actions","team":{"id":"T1","domain":"d"},"user":{"id":"U1","team_id":"T1"},
       "trigger_id":"1.2","response_url":"https://hooks.slack.com/x","container":{"type":"message"},
       "message":{"ts":"1.2","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"a"}}]},
       "state":{"values":{"b":{"a":{"type":"plain_text_input","value":"v"}}}},
       "actions":[{"type":"button","action_id":"test.click","block_id":"b","value":"1",
                   "action_ts":"1.3"}]}""";
  private static final String FORM =
      """
      {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1","team_id":"T1"},
       "view":{"id":"V1","hash":"h","type":"modal","callback_id":"test.form","team_id":"T1",
               "private_metadata":"","app_installed_team_id":"T1",
               "title":{"type":"plain_text","text":"t"},
               "blocks":[{"type":"input","block_id":"week","label":{"type":"plain_text","text":"l"},
                          "element":{"type":"plain_text_input","action_id":"value"}}],
               "state":{"values":{"week":{"value":{"type":"plain_text_input","value":"x"}}}}},
       "response_urls":[{"response_url":"https://hooks.slack.com/x"}]}""";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{} {}",
        "{'type':'event_callback'}",
        "{\"type\":null}",
        "{\"type\":{}}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":1}",
        "{\"type\":\"event_callback\",\"event\":{}}",
        "{\"type\":\"url_verification\"}",
        "{\"type\":\"app_rate_limited\"}",
        "{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[{\"action_id\":\"x\"}]}"
      })
  void anOddEventIsTheSendersMistake(String json) {
    assertThat(send(signed(true, json)).statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&",
        "=",
        "a",
        "a=b",
        "command",
        "command=",
        "command=%20",
        "command=/test-echo&command=/x",
        "command=/test-echo&text=%",
        "command=/test-echo&text=%4",
        "command=/test-echo&text=%zz",
        "command=/unknown&user_id=U1",
        "command=/test-echo&user_id=U1&team_id=T1&channel_id=C1&trigger_id=",
        "command=/unknown&user_id=U1&team_id=T1&channel_id=C1&trigger_id=1",
        "payload=",
        "payload=x",
        "payload=%7B%7D",
        "payload=%7B%22type%22%3A%22event_callback%22%7D",
        "payload=%7B%22type%22%3A%22dialog_submission%22%7D",
        "payload=%7B%22type%22%3A%22view_closed%22%2C%22user%22%3A%7B%22id%22%3A%22U%22%7D%7D"
      })
  void anOddFormIsTheSendersMistake(String form) {
    assertThat(send(signed(false, form)).statusCode()).isBetween(400, 499);
  }

  @Test
  void unknownIdsAreNotFound() {
    assertThat(interact(CLICK.replace("test.click", "nobody.knows"))).isEqualTo(404);
    assertThat(interact(FORM.replace("test.form", "nobody.knows"))).isEqualTo(404);
    assertThat(interact(CLICK.replace("block_actions", "nobody_knows"))).isEqualTo(404);
  }

  @Test
  void deepNestingIsRefused() {
    String bomb =
        "{\"type\":\"event_callback\",\"event\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(send(signed(true, bomb)).statusCode()).isEqualTo(400);
    String objects = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
    assertThat(interact(objects)).isEqualTo(400);
  }

  @Test
  void anEventThatNobodyHandlesIsAcked() {
    String event = EVENT.replace("star_added", "emoji_changed");
    assertThat(send(signed(true, event)).statusCode()).isEqualTo(200);
  }

  @Test
  void eachValueMayBeOfAnotherKind(CapturedOutput output) {
    assertThat(send(signed(true, EVENT)).statusCode()).isEqualTo(200);
    assertThat(interact(CLICK)).isEqualTo(200);
    assertThat(interact(FORM)).isEqualTo(200);
    List<String> faults = new ArrayList<>();
    for (String odd : variants(EVENT)) {
      note(odd, send(signed(true, odd)), faults);
    }
    for (String original : List.of(CLICK, FORM, CLICK.replace("test.click", "unknown"))) {
      for (String odd : variants(original)) {
        note(odd, send(signed(false, TestSlack.form(Map.of("payload", odd)))), faults);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(output).doesNotContain("hooks.slack.com", "private_metadata");
  }

  private static void note(String odd, HttpResponse<String> answer, List<String> faults) {
    if (answer.statusCode() >= 500) {
      faults.add(odd);
    }
  }

  private int interact(String payload) {
    return send(signed(false, TestSlack.form(Map.of("payload", payload)))).statusCode();
  }

  /** The payload with each of its values, one at a time, replaced by each other kind, or gone. */
  private static List<String> variants(String original) {
    JsonNode root = JSON.readTree(original);
    List<String> variants = new ArrayList<>();
    mutate(root, root, variants);
    return variants;
  }

  private static void mutate(JsonNode root, JsonNode node, List<String> variants) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode before = object.get(name);
        for (JsonNode other : others()) {
          object.set(name, other);
          variants.add(JSON.writeValueAsString(root));
        }
        object.remove(name);
        variants.add(JSON.writeValueAsString(root));
        object.set(name, before);
        mutate(root, before, variants);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode before = array.get(i);
        for (JsonNode other : others()) {
          array.set(i, other);
          variants.add(JSON.writeValueAsString(root));
        }
        array.set(i, before);
        mutate(root, before, variants);
      }
    }
  }

  private static List<JsonNode> others() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return List.of(
        make.nullNode(),
        make.stringNode("x"),
        make.numberNode(1.5),
        make.booleanNode(true),
        make.arrayNode(),
        make.arrayNode().add(make.nullNode()),
        make.objectNode());
  }
}
