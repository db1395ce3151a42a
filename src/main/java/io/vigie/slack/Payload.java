package io.vigie.slack;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  private static final Set<String> EVENTS = Set.of("event_callback", "url_verification");

  /** The types that Vigie may have a handler for, and what Bolt takes for granted in each. */
  private static final Map<String, Predicate<JsonNode>> NEEDED =
      Map.of(
          "event_callback", event -> event.at("/event/type").isString(),
          "url_verification", verification -> verification.path("challenge").isString(),
          "block_actions", click -> hasUser(click) && hasActions(click.path("actions")),
          "block_suggestion", Payload::hasUser,
          "view_submission", form -> hasUser(form) && form.at("/view/type").isString(),
          "view_closed", form -> hasUser(form) && form.path("view").isObject(),
          "shortcut", Payload::hasUser,
          "message_action", Payload::hasUser);

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
    Predicate<JsonNode> needed = NEEDED.get(payload.path("type").asString(""));
    if (needed == null) {
      throw new Refused(404, "type");
    }
    if (!needed.test(payload)) {
      throw new Refused(400, "shape");
    }
  }

  static boolean isEvent(JsonNode payload) {
    return EVENTS.contains(payload.path("type").asString(""));
  }

  private static boolean hasUser(JsonNode payload) {
    return payload.at("/user/id").isString();
  }

  private static boolean hasActions(JsonNode actions) {
    return actions.isArray()
        && !actions.isEmpty()
        && actions.valueStream().allMatch(action -> action.path("action_id").isString());
  }
}
