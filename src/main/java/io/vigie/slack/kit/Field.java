package io.vigie.slack.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form: {@code block_id} is the field's name, {@code action_id} is "value". */
public final class Field {

  private static final int LABEL = 2_000;
  private static final int OPTION = 75;
  private static final int TEXT = 3_000;
  private static final int PLACEHOLDER = 150;
  private static final int CHECKBOXES = 10;

  private final String name;
  private final String label;
  private Block element;
  private boolean optional;
  private Optional<String> hint = Optional.empty();

  private Field(String name, String label, Block element) {
    this.name = name;
    this.label = label;
    this.element = element.with("action_id", "value");
  }

  /** One line of text. */
  public static Field line(String name, String label, Optional<String> initial) {
    return text(name, label, initial, false);
  }

  /** Several lines of text, at most 3,000 characters. */
  public static Field lines(String name, String label, Optional<String> initial) {
    return text(name, label, initial, true);
  }

  private static Field text(String name, String label, Optional<String> initial, boolean many) {
    Block element = Block.of("plain_text_input").with("multiline", many).with("max_length", TEXT);
    return new Field(
        name,
        label,
        initial
            .filter(value -> !value.isEmpty())
            .map(value -> element.with("initial_value", Words.cut(value, TEXT)))
            .orElse(element));
  }

  /** One of a few. */
  public static Field select(
      String name, String label, Map<String, String> options, Optional<String> initial) {
    Block element =
        Block.of("static_select")
            .with("options", options.entrySet().stream().map(Field::option).toList());
    return new Field(
        name,
        label,
        options.entrySet().stream()
            .filter(option -> initial.filter(option.getKey()::equals).isPresent())
            .findFirst()
            .map(option -> element.with("initial_option", option(option)))
            .orElse(element));
  }

  /** Any of a few, at most ten, all of them ticked at first where that is wanted. */
  public static Field checkboxes(
      String name, String label, Map<String, String> options, boolean ticked) {
    List<Map<String, Object>> boxes =
        options.entrySet().stream().limit(CHECKBOXES).map(Field::option).toList();
    Block element = Block.of("checkboxes").with("options", boxes);
    return new Field(name, label, ticked ? element.with("initial_options", boxes) : element);
  }

  private static Map<String, Object> option(Map.Entry<String, String> option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", Block.plainText(option.getValue(), OPTION));
    json.put("value", option.getKey());
    return json;
  }

  /** A person. */
  public static Field person(String name, String label, Optional<String> initial) {
    Block element = Block.of("users_select");
    return new Field(
        name, label, initial.map(user -> element.with("initial_user", user)).orElse(element));
  }

  public static Field date(String name, String label, Optional<LocalDate> initial) {
    Block element = Block.of("datepicker");
    return new Field(
        name,
        label,
        initial.map(day -> element.with("initial_date", day.toString())).orElse(element));
  }

  public static Field time(String name, String label, Optional<LocalTime> initial) {
    Block element = Block.of("timepicker");
    return new Field(
        name,
        label,
        initial.map(time -> element.with("initial_time", time.toString())).orElse(element));
  }

  /** One uploaded file with one of these endings. */
  public static Field file(String name, String label, List<String> endings) {
    return new Field(
        name, label, Block.of("file_input").with("filetypes", endings).with("max_files", 1));
  }

  /** A text of at most so many characters. */
  public Field atMost(int characters) {
    Object initial = element.json().get("initial_value");
    Block limited = element.with("max_length", characters);
    element =
        initial instanceof String text
            ? limited.with("initial_value", Words.cut(text, characters))
            : limited;
    return this;
  }

  /** The form may be sent without it. */
  public Field mayBeEmpty() {
    optional = true;
    return this;
  }

  public Field hint(String text) {
    hint = Optional.of(text);
    return this;
  }

  public Block block() {
    Block block =
        Block.of("input")
            .with("block_id", name)
            .with("label", Block.plainText(label, LABEL))
            .with("optional", optional)
            .with("element", element.json());
    return hint.map(text -> block.with("hint", Block.plainText(text, PLACEHOLDER))).orElse(block);
  }
}
