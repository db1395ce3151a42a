package io.vigie.sandbox;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Slack takes as blocks, by the place where they are to be seen. */
final class BlockRules {

  /** A place for blocks, with its most of them and the kinds that it knows. */
  enum Surface {
    MESSAGE(
        50,
        "section header divider image actions context file rich_text video table markdown input"
            + " data_table data_visualization context_actions card carousel"),
    MODAL(100, "section header divider image actions context rich_text video input alert"),
    HOME(100, "section header divider image actions context rich_text video input");

    private final int most;
    private final String kinds;

    Surface(int most, String kinds) {
      this.most = most;
      this.kinds = kinds;
    }

    private boolean knows(String kind) {
      return List.of(kinds.split(" ")).contains(kind);
    }
  }

  private static final int LONGEST = 13_200;

  private final Surface surface;
  private final Problems problems = new Problems();
  private final ElementRules elements;

  private BlockRules(Surface surface) {
    this.surface = surface;
    this.elements = new ElementRules(problems, surface == Surface.MODAL);
  }

  /** What is wrong with them, or nothing. */
  static List<String> problems(JsonNode blocks, Surface surface) {
    BlockRules rules = new BlockRules(surface);
    rules.all(blocks);
    return rules.problems.found();
  }

  /** Whether there is more in them than a message carries. */
  static boolean areTooLong(JsonNode blocks) {
    return Json.characters(blocks) > LONGEST;
  }

  private void all(JsonNode blocks) {
    problems.size(blocks, "/blocks", 0, surface.most);
    problems.unique(blocks, "block_id", "/blocks");
    int charts = 0;
    for (int i = 0; i < blocks.size(); i++) {
      JsonNode block = blocks.get(i);
      charts += Json.text(block, "type").equals("data_visualization") ? 1 : 0;
      one(block, "/blocks/" + i);
    }
    problems.require(charts <= 2, "/blocks", "no more than 2 data_visualization blocks allowed");
  }

  private void one(JsonNode block, String where) {
    String type = Json.text(block, "type");
    if (!surface.knows(type)) {
      problems.add(where + "/type", "unsupported block type: " + type);
      return;
    }
    switch (type) {
      case "header" -> problems.text(block.path("text"), where + "/text", 150, true);
      case "section" -> section(block, where);
      case "context" -> context(block.path("elements"), where + "/elements");
      case "actions" -> actions(block.path("elements"), where + "/elements");
      case "input" -> input(block, where);
      case "image" -> image(block, where);
      case "markdown" -> problems.length(block.path("text"), where + "/text", 12_000);
      case "data_table" -> DataRules.table(block, where, problems);
      case "data_visualization" -> DataRules.chart(block, where, problems);
      default -> {}
    }
  }

  private void section(JsonNode block, String where) {
    problems.require(
        block.has("text") || block.has("fields"), where, "missing required field: text or fields");
    problems.optionalText(block.path("text"), where + "/text", 3_000, false);
    problems.size(block.path("fields"), where + "/fields", 0, 10);
    for (JsonNode field : block.path("fields")) {
      problems.text(field, where + "/fields", 2_000, false);
    }
    if (block.has("accessory")) {
      elements.check(block.path("accessory"), where + "/accessory", ElementRules.IN_SECTION);
    }
  }

  private void context(JsonNode parts, String where) {
    problems.size(parts, where, 1, 10);
    for (JsonNode part : parts) {
      if (!Json.text(part, "type").equals("image")) {
        problems.text(part, where, 3_000, false);
      }
    }
  }

  private void actions(JsonNode parts, String where) {
    problems.size(parts, where, 1, 25);
    problems.unique(parts, "action_id", where);
    for (int i = 0; i < parts.size(); i++) {
      elements.check(parts.get(i), where + "/" + i, ElementRules.IN_ACTIONS);
    }
  }

  private void input(JsonNode block, String where) {
    problems.text(block.path("label"), where + "/label", 2_000, true);
    problems.optionalText(block.path("hint"), where + "/hint", 2_000, true);
    elements.check(block.path("element"), where + "/element", ElementRules.IN_INPUT);
  }

  private void image(JsonNode block, String where) {
    problems.require(
        block.has("image_url") || block.has("slack_file"),
        where,
        "missing required field: image_url");
    problems.require(block.has("alt_text"), where, "missing required field: alt_text");
    problems.length(block.path("alt_text"), where + "/alt_text", 2_000);
  }
}
