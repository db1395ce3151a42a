package io.vigie.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of a request, looked at before Bolt does. Bolt reads leniently, logs what it does not
 * know and trips over what is missing; that would be a fault of ours where it is one of the
 * sender's.
 */
final class Payload {

  private static final int DEEPEST = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  /** Of a command: who, where, and what makes it this one and no other. */
  private static final List<String> COMMAND =
      List.of("command", "team_id", "channel_id", "user_id", "trigger_id");

  private static final Set<String> EVENTS = Set.of("event_callback", "url_verification");

  /** The types that Vigie may have a handler for, and what Bolt and handlers rely on in each. */
  private static final Map<String, Predicate<JsonNode>> NEEDED =
      Map.of(
          "event_callback", event -> hasTexts(event, "/event/type", "/event_id"),
          "url_verification", verification -> hasTexts(verification, "/challenge"),
          "block_actions", click -> hasSender(click) && hasActions(click.path("actions")),
          "block_suggestion", Payload::hasSender,
          "view_submission",
              form -> hasSender(form) && hasTexts(form, "/view/type", "/view/id", "/view/hash"),
          "view_closed", form -> hasSender(form) && hasTexts(form, "/view/id"),
          "shortcut", Payload::hasSender,
          "message_action", Payload::hasSender);

  private Payload() {}

  static JsonNode read(String json) throws Refused {
    try {
      JsonNode payload = JSON.readTree(json);
      if (payload.isObject()) {
        return payload;
      }
    } catch (JacksonException e) {
      // Its message quotes the body.
    }
    throw new Refused(400, "json");
  }

  static String write(JsonNode json) {
    return JSON.writeValueAsString(json);
  }

  /** Refuses an unknown type, and a known one without what it needs. */
  static void check(JsonNode payload) throws Refused {
    if (payload.path("command").isString()) {
      checkCommand(name -> payload.path(name).asString(""));
      return;
    }
    Predicate<JsonNode> needed = NEEDED.get(payload.path("type").asString(""));
    if (needed == null) {
      throw new Refused(404, "type");
    }
    if (!needed.test(payload)) {
      throw new Refused(400, "shape");
    }
  }

  static void checkCommand(Function<String, @Nullable String> field) throws Refused {
    for (String name : COMMAND) {
      String value = field.apply(name);
      if (value == null || value.isBlank()) {
        throw new Refused(400, "shape");
      }
    }
  }

  static boolean isEvent(JsonNode payload) {
    return EVENTS.contains(payload.path("type").asString(""));
  }

  private static boolean hasSender(JsonNode payload) {
    return hasTexts(payload, "/user/id", "/team/id");
  }

  private static boolean hasActions(JsonNode actions) {
    return actions.isArray()
        && !actions.isEmpty()
        && actions.valueStream().allMatch(action -> hasTexts(action, "/action_id", "/action_ts"));
  }

  private static boolean hasTexts(JsonNode json, String... pointers) {
    return Arrays.stream(pointers)
        .map(json::at)
        .allMatch(value -> value.isString() && !value.asString().isBlank());
  }
}
