package io.vigie.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in the fields of a form, as Slack writes it to the app. */
final class FormState {

  private final Workspace workspace;
  private final Installation installation;

  FormState(Workspace workspace, Installation installation) {
    this.workspace = workspace;
    this.installation = installation;
  }

  /** The state of all fields, by block and action, from what the page sent. */
  ObjectNode of(JsonNode view, JsonNode filled) {
    ObjectNode values = Json.object();
    for (JsonNode block : view.path("blocks")) {
      for (JsonNode element : BlockIds.elements(block)) {
        String type = Json.text(element, "type");
        if (!type.equals("button") && !type.equals("image")) {
          String action = Json.text(element, "action_id");
          String id = Json.text(block, "block_id");
          ObjectNode ofBlock =
              values.get(id) instanceof ObjectNode known ? known : values.putObject(id);
          ofBlock.set(action, value(element, filled.path(id).path(action)));
        }
      }
    }
    return values;
  }

  /** One field: its kind, and what stands in it. */
  ObjectNode value(JsonNode element, JsonNode filled) {
    String type = Json.text(element, "type");
    ObjectNode value = Json.object().put("type", type);
    boolean empty = filled.isMissingNode() || filled.isNull() || filled.asString("-").isEmpty();
    switch (type) {
      case "file_input" -> value.set("files", files(filled));
      case "checkboxes", "multi_static_select" ->
          value.set("selected_options", options(element, filled));
      case "static_select", "radio_buttons", "overflow" -> {
        if (!empty) {
          value.set("selected_option", option(element, filled.asString()));
        } else {
          value.putNull("selected_option");
        }
      }
      default -> {
        String name = NAMES.getOrDefault(type, "value");
        if (empty) {
          value.putNull(name);
        } else {
          value.put(name, filled.asString());
        }
      }
    }
    return value;
  }

  private static final Map<String, String> NAMES =
      Map.of(
          "users_select", "selected_user",
          "conversations_select", "selected_conversation",
          "channels_select", "selected_channel",
          "datepicker", "selected_date",
          "timepicker", "selected_time");

  private ArrayNode files(JsonNode filled) {
    ArrayNode files = Json.array();
    for (JsonNode id : filled) {
      SharedFile file =
          workspace
              .file(id.asString(""))
              .orElseThrow(() -> new WrongRequest("no such file: " + id));
      files.add(Shapes.file(file, installation));
    }
    return files;
  }

  private static ArrayNode options(JsonNode element, JsonNode filled) {
    ArrayNode options = Json.array();
    filled.forEach(value -> options.add(option(element, value.asString(""))));
    return options;
  }

  private static JsonNode option(JsonNode element, String value) {
    return Stream.concat(
            element.path("options").valueStream(),
            element
                .path("option_groups")
                .valueStream()
                .flatMap(g -> g.path("options").valueStream()))
        .filter(option -> Json.text(option, "value").equals(value))
        .findFirst()
        .orElseThrow(() -> new WrongRequest("no such option: " + value));
  }

  /** What Slack itself does not let through, by block. */
  Map<String, String> problems(JsonNode view, JsonNode filled, Sentences sentences) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (JsonNode block : view.path("blocks")) {
      if (Json.text(block, "type").equals("input")) {
        JsonNode element = block.path("element");
        String id = Json.text(block, "block_id");
        JsonNode value = filled.path(id).path(Json.text(element, "action_id"));
        problem(block, element, value, sentences).ifPresent(said -> problems.put(id, said));
      }
    }
    return problems;
  }

  private static Optional<String> problem(
      JsonNode block, JsonNode element, JsonNode value, Sentences sentences) {
    boolean empty = value.isArray() ? value.isEmpty() : value.asString("").isBlank();
    if (empty) {
      return block.path("optional").asBoolean(false)
          ? Optional.empty()
          : Optional.of(sentences.say("slack.required"));
    }
    int length = value.asString("").length();
    int least = element.path("min_length").asInt(0);
    int most = element.path("max_length").asInt(3_000);
    if (length < least) {
      return Optional.of(sentences.say("slack.too_short", "least", String.valueOf(least)));
    }
    if (length > most) {
      return Optional.of(sentences.say("slack.field_too_long", "most", String.valueOf(most)));
    }
    boolean number = Json.text(element, "type").equals("number_input");
    return number && !value.asString("").strip().matches("-?[0-9]+([.,][0-9]+)?")
        ? Optional.of(sentences.say("slack.number"))
        : Optional.empty();
  }
}
