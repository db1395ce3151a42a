package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Slack refuses in messages and forms, as a test finds it before Slack does. */
public final class SlackLimits {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MESSAGE = 10_000;
  private static final Pattern PING = Pattern.compile("<[!@][^>]*>?");
  private static final Map<String, Integer> OF_PLAIN_TEXT =
      Map.of("header", 150, "button", 75, "option", 75, "label", 2_000, "hint", 2_000);

  private final List<String> broken = new ArrayList<>();
  private final Set<String> pings = new TreeSet<>();

  private SlackLimits() {}

  /** A message keeps every limit, in both of its forms, and mentions nobody but these. */
  public static void assertKept(Card card, String... mentioned) {
    SlackLimits limits = new SlackLimits();
    limits.text("notification", card.text(), 3_000);
    limits.ping(card.text());
    limits.message(JSON.valueToTree(card.blocks()));
    limits.message(JSON.valueToTree(card.plainer()));
    limits.conclude(mentioned);
  }

  /** The same of a message as it came back in the body of an ack. */
  public static void assertKept(JsonNode told, String... mentioned) {
    SlackLimits limits = new SlackLimits();
    limits.text("notification", told.path("text").asString(""), 3_000);
    limits.ping(told.path("text").asString(""));
    limits.message(told.path("blocks"));
    limits.conclude(mentioned);
  }

  /** A form or page keeps every limit, and mentions nobody but these. */
  public static void assertKept(Modal modal, String... mentioned) {
    SlackLimits limits = new SlackLimits();
    JsonNode view = JSON.valueToTree(modal);
    for (String label : List.of("title", "submit", "close")) {
      limits.text(label, view.path(label).path("text").asString(""), 24);
    }
    limits.text("private_metadata", view.path("private_metadata").asString(""), 3_000);
    limits.text("callback_id", view.path("callback_id").asString(""), 255);
    limits.blocks(view.path("blocks"), 100);
    limits.conclude(mentioned);
  }

  private void conclude(String... mentioned) {
    assertThat(broken).isEmpty();
    assertThat(pings).isSubsetOf(List.of(mentioned).stream().map(u -> "<@" + u + ">").toList());
  }

  private void message(JsonNode blocks) {
    blocks(blocks, 50);
    if (blocks.toString().length() > MESSAGE) {
      broken.add("a message of " + blocks.toString().length() + " characters");
    }
    int cells = 0;
    int charts = 0;
    for (JsonNode block : blocks) {
      cells += "data_table".equals(type(block)) ? cells(block) : 0;
      charts += "data_visualization".equals(type(block)) ? 1 : 0;
    }
    if (cells > 10_000) {
      broken.add("tables of " + cells + " characters");
    }
    most("charts", charts, 2);
  }

  private static int cells(JsonNode table) {
    int characters = 0;
    for (JsonNode text : table.path("rows").findValues("text")) {
      characters += text.asString("").length();
    }
    return characters;
  }

  private void blocks(JsonNode blocks, int limit) {
    most("blocks", blocks.size(), limit);
    Set<String> ids = new HashSet<>();
    for (JsonNode block : blocks) {
      String id = block.path("block_id").asString("");
      if (!id.isEmpty() && !ids.add(id)) {
        broken.add("two blocks called " + id);
      }
      text("block_id", id, 255);
      block(block);
    }
  }

  private void block(JsonNode block) {
    switch (type(block)) {
      case "header" -> composition(block.path("text"), "header");
      case "section" -> section(block);
      case "context" -> {
        most("context elements", block.path("elements").size(), 10);
        block.path("elements").forEach(text -> composition(text, "section"));
      }
      case "actions" -> actions(block);
      case "input" -> {
        composition(block.path("label"), "label");
        composition(block.path("hint"), "hint");
        element(block.path("element"));
      }
      case "data_table" -> table(block);
      case "data_visualization" -> chart(block);
      default -> {}
    }
  }

  private void section(JsonNode block) {
    composition(block.path("text"), "section");
    most("fields", block.path("fields").size(), 10);
    block.path("fields").forEach(field -> text("field", field.path("text").asString(""), 2_000));
    element(block.path("accessory"));
  }

  private void actions(JsonNode block) {
    most("buttons in a row", block.path("elements").size(), 25);
    Set<String> ids = new HashSet<>();
    for (JsonNode element : block.path("elements")) {
      if (!ids.add(element.path("action_id").asString(""))) {
        broken.add("two elements of a row called " + element.path("action_id"));
      }
      element(element);
    }
  }

  private void element(JsonNode element) {
    text("action_id", element.path("action_id").asString(""), 255);
    text("value", element.path("value").asString(""), 2_000);
    text("initial_value", element.path("initial_value").asString(""), 3_000);
    text("placeholder", element.path("placeholder").path("text").asString(""), 150);
    composition(element.path("text"), "button");
    most("options", element.path("options").size(), "checkboxes".equals(type(element)) ? 10 : 100);
    JsonNode confirm = element.path("confirm");
    text("confirm title", confirm.path("title").path("text").asString(""), 100);
    text("confirm text", confirm.path("text").path("text").asString(""), 300);
    text("confirm answer", confirm.path("confirm").path("text").asString(""), 30);
    text("confirm answer", confirm.path("deny").path("text").asString(""), 30);
    for (JsonNode option : element.path("options")) {
      composition(option.path("text"), "option");
      text("option value", option.path("value").asString(""), 150);
    }
  }

  private void composition(JsonNode text, String where) {
    if (text.isMissingNode()) {
      return;
    }
    String words = text.path("text").asString("");
    if (words.isEmpty()) {
      broken.add("an empty text in a " + where);
    }
    text(where, words, OF_PLAIN_TEXT.getOrDefault(where, 3_000));
    if ("mrkdwn".equals(type(text))) {
      ping(words);
    }
  }

  private void ping(String markup) {
    Matcher matcher = PING.matcher(markup);
    while (matcher.find()) {
      pings.add(matcher.group());
    }
  }

  private void table(JsonNode table) {
    JsonNode rows = table.path("rows");
    most("rows", rows.size(), 100);
    for (JsonNode row : rows) {
      most("columns", row.size(), 20);
      if (row.size() != rows.path(0).size()) {
        broken.add("a row of " + row.size() + " cells");
      }
      row.forEach(cell -> notEmpty("cell", cell.path("text").asString("")));
    }
    notEmpty("caption", table.path("caption").asString(""));
  }

  private void chart(JsonNode block) {
    text("chart title", block.path("title").asString(""), 50);
    JsonNode chart = block.path("chart");
    JsonNode categories = chart.path("axis_config").path("categories");
    most("categories", categories.size(), 20);
    List<String> names = new ArrayList<>();
    categories.forEach(category -> names.add(category.asString("")));
    if (new HashSet<>(names).size() != names.size()) {
      broken.add("a category twice in " + names);
    }
    names.forEach(name -> text("category", name, 20));
    most("series", chart.path("series").size(), 6);
    for (JsonNode series : chart.path("series")) {
      text("series", series.path("name").asString(""), 20);
      List<String> labels = new ArrayList<>();
      series.path("data").forEach(point -> labels.add(point.path("label").asString("")));
      if (!labels.equals(names)) {
        broken.add("a series over " + labels + " instead of " + names);
      }
    }
  }

  private void text(String where, String text, int limit) {
    if (text.length() > limit) {
      broken.add(where + " of " + text.length() + " characters");
    }
  }

  private void notEmpty(String where, String text) {
    if (text.isEmpty()) {
      broken.add("an empty " + where);
    }
  }

  private void most(String what, int count, int limit) {
    if (count > limit) {
      broken.add(count + " " + what);
    }
  }

  private static String type(JsonNode node) {
    return node.path("type").asString("");
  }
}
