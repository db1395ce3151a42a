package io.vigie.slack.kit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One block of Slack's Block Kit, or a part of one, as the JSON that it is. The factory methods
 * keep Slack's limits; what is too long is cut, never refused by Slack.
 */
public record Block(@JsonValue Map<String, Object> json) {

  static final int HEADER = 150;
  static final int SECTION = 3_000;
  static final int BUTTON = 75;
  private static final int CONFIRM_TITLE = 100;
  private static final int CONFIRM_TEXT = 300;
  private static final int CONFIRM_ANSWER = 30;

  public static Block header(String text) {
    return of("header").with("text", plainText(text, HEADER));
  }

  /** A paragraph of our own markup. */
  public static Block section(String markup) {
    return of("section").with("text", markup(markup));
  }

  /** A paragraph of somebody's own words, which shows them as they are. */
  public static Block words(String plain) {
    return of("section").with("text", plainText(plain, SECTION));
  }

  /** A paragraph with one button or menu at its right. */
  public static Block section(String markup, Block accessory) {
    return section(markup).with("accessory", accessory.json());
  }

  /** Small print, in our own markup. */
  public static Block context(String markup) {
    return of("context").with("elements", List.of(markup(Words.cutMarkup(markup, 2_000))));
  }

  public static Block divider() {
    return of("divider");
  }

  /** A row of at most 25 buttons. */
  public static Block actions(String id, List<Block> buttons) {
    return of("actions")
        .with("block_id", id)
        .with("elements", buttons.stream().limit(25).map(Block::json).toList());
  }

  /**
   * A button.
   *
   * @param action its handler's id
   * @param value the id of the record that it is about
   */
  public static Block button(String text, String action, String value) {
    return of("button")
        .with("action_id", action)
        .with("text", plainText(text, BUTTON))
        .with("value", value);
  }

  /** The same, as the one that is expected to be pressed. */
  public Block primary() {
    return with("style", "primary");
  }

  /** The same, which asks once more before it does what cannot be taken back. */
  public Block confirmed(String title, String question, String yes, String no) {
    return with(
        "confirm",
        new Block(new LinkedHashMap<>())
            .with("title", plainText(title, CONFIRM_TITLE))
            .with("text", plainText(question, CONFIRM_TEXT))
            .with("confirm", plainText(yes, CONFIRM_ANSWER))
            .with("deny", plainText(no, CONFIRM_ANSWER))
            .json());
  }

  public Block withId(String blockId) {
    return with("block_id", blockId);
  }

  /** A copy with one property more. */
  public Block with(String property, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(json);
    copy.put(property, value);
    return new Block(copy);
  }

  public static Block of(String type) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    return new Block(json);
  }

  /** A native table, which scrolls and sorts. Its first row is the header. */
  public static Block table(String caption, List<List<String>> rows) {
    List<List<Map<String, Object>>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      cells.add(row.stream().map(text -> of("raw_text").with("text", text).json()).toList());
    }
    return of("data_table")
        .with("caption", caption)
        .with("page_size", Math.min(100, rows.size()))
        .with("row_header_column_index", 0)
        .with("rows", cells);
  }

  /** How long these are for Slack: about as long as their JSON. */
  public static int characters(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> length(block.json())).sum();
  }

  private static int length(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()) + 2)
          .sum();
    }
    return value instanceof List<?> list
        ? list.stream().mapToInt(item -> length(item) + 1).sum() + 2
        : String.valueOf(value).length() + 2;
  }

  public static Map<String, Object> plainText(String text, int limit) {
    return of("plain_text").with("text", Words.cut(text, limit)).with("emoji", false).json();
  }

  static Map<String, Object> markup(String text) {
    return of("mrkdwn").with("text", Words.cutMarkup(text, SECTION)).json();
  }
}
