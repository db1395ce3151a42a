package io.vigie.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes of something that a person does, as the page is told. */
final class Result {

  private Result() {}

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }

  /** A sentence to show. */
  static ObjectNode error(String sentence) {
    return Json.object().put("error", sentence);
  }

  /** A sentence at each field of a form. */
  static ObjectNode errors(JsonNode byField) {
    return Json.object().set("errors", byField);
  }

  static ObjectNode errors(Map<String, String> byField) {
    return errors(Json.of(byField));
  }
}
