package io.vigie.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A message as a person reads it, from its blocks. */
final class AsRead {

  private AsRead() {}

  static String text(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : blocks) {
      lines.addAll(lines(block));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> lines(JsonNode block) {
    return switch (block.get("type").asString()) {
      case "header" -> List.of(text(block, "text"), "");
      case "section" -> List.of(text(block, "text") + button(block.get("accessory")), "");
      case "context" -> List.of(block.get("elements").get(0).get("text").asString(), "");
      case "actions" -> List.of(buttons(block.get("elements")));
      case "data_table" -> table(block);
      case "data_visualization" -> chart(block);
      default -> List.of(block.get("type").asString());
    };
  }

  private static String text(JsonNode block, String name) {
    return block.get(name).get("text").asString();
  }

  private static String button(JsonNode accessory) {
    return accessory == null ? "" : "  [" + text(accessory, "text") + "]";
  }

  private static String buttons(JsonNode elements) {
    return each(elements).stream()
        .map(element -> "[" + text(element, "text") + "]")
        .collect(Collectors.joining(" "));
  }

  private static List<String> table(JsonNode block) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : block.get("rows")) {
      rows.add(
          each(row).stream()
              .map(cell -> cell.get("text").asString())
              .collect(Collectors.joining(" | ")));
    }
    rows.add("");
    return rows;
  }

  private static List<String> chart(JsonNode block) {
    List<String> lines = new ArrayList<>();
    lines.add("(" + block.get("title").asString() + ")");
    for (JsonNode series : block.get("chart").get("series")) {
      lines.add(
          series.get("name").asString()
              + ": "
              + each(series.get("data")).stream()
                  .map(point -> point.get("value").asString())
                  .collect(Collectors.joining(" ")));
    }
    lines.add("");
    return lines;
  }

  private static List<JsonNode> each(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }
}
