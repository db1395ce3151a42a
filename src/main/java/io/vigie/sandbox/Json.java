package io.vigie.sandbox;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a tree, in and out. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An object of texts. */
  static ObjectNode of(Map<String, String> texts) {
    ObjectNode object = object();
    texts.forEach(object::put);
    return object;
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** What that text says, if it is JSON. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(json -> !json.isMissingNode());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  static String write(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  /** How many characters all texts in it have together. */
  static int characters(JsonNode json) {
    int own = json.path("text").isString() ? text(json, "text").length() : 0;
    return own + json.valueStream().mapToInt(Json::characters).sum();
  }

  /** A text of an object, or nothing where there is none. */
  static String text(JsonNode object, String name) {
    return object.path(name).asString("");
  }
}
