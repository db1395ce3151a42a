package io.vigie.sandbox;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ids inside blocks: Slack gives one to whatever came without, and finds things by them. */
final class BlockIds {

  /** Kinds of which the app sees nothing again but their id. */
  private static final Set<String> NOT_TOLD = Set.of("data_table", "data_visualization");

  private BlockIds() {}

  /** A copy in which every block and every element has an id. */
  static JsonNode completed(JsonNode blocks, Supplier<String> fresh) {
    JsonNode copy = blocks.deepCopy();
    for (JsonNode block : copy) {
      give(block, "block_id", fresh);
      elements(block).forEach(element -> give(element, "action_id", fresh));
    }
    return copy;
  }

  private static void give(JsonNode to, String name, Supplier<String> fresh) {
    if (to instanceof ObjectNode object && Json.text(object, name).isEmpty()) {
      object.put(name, fresh.get());
    }
  }

  /** What can be pressed or filled in. */
  static List<JsonNode> elements(JsonNode block) {
    return switch (Json.text(block, "type")) {
      case "actions" -> block.path("elements").valueStream().toList();
      case "section" -> Stream.of(block.path("accessory")).filter(JsonNode::isObject).toList();
      case "input" -> List.of(block.path("element"));
      default -> List.of();
    };
  }

  /** As they are told to the app: what it sent as a table or a chart comes back as a name. */
  static JsonNode told(JsonNode blocks) {
    ArrayNode told = Json.array();
    for (JsonNode block : blocks) {
      String type = Json.text(block, "type");
      told.add(
          NOT_TOLD.contains(type)
              ? Json.object().put("type", type).put("block_id", Json.text(block, "block_id"))
              : block.deepCopy());
    }
    return told;
  }
}
