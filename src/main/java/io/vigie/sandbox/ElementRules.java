package io.vigie.sandbox;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Slack takes as buttons, menus and fields. */
final class ElementRules {

  private static final Set<String> CHOICES =
      Set.of("static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow");
  private static final Set<String> MENUS =
      Set.of(
              "static_select users_select conversations_select channels_select external_select"
                  .split(" "))
          .stream()
          .flatMap(menu -> Stream.of(menu, "multi_" + menu))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PICKERS =
      Set.of("datepicker", "timepicker", "datetimepicker", "radio_buttons", "checkboxes");

  static final Set<String> IN_ACTIONS =
      with("button overflow workflow_button plain_text_input icon_button feedback_buttons");
  static final Set<String> IN_SECTION = with("button overflow workflow_button image");
  static final Set<String> IN_INPUT =
      with(
          "plain_text_input number_input email_text_input url_text_input file_input"
              + " rich_text_input");

  private final Problems problems;
  private final boolean modal;

  ElementRules(Problems problems, boolean modal) {
    this.problems = problems;
    this.modal = modal;
  }

  private static Set<String> with(String others) {
    return Stream.of(MENUS.stream(), PICKERS.stream(), Stream.of(others.split(" ")))
        .flatMap(kinds -> kinds)
        .collect(Collectors.toUnmodifiableSet());
  }

  void check(JsonNode element, String where, Set<String> allowed) {
    String type = Json.text(element, "type");
    boolean known = allowed.contains(type) && (modal || !type.equals("file_input"));
    problems.require(known, where + "/type", "unsupported type: " + type);
    problems.length(element.path("action_id"), where + "/action_id", 255);
    problems.optionalText(element.path("placeholder"), where + "/placeholder", 150, true);
    switch (type) {
      case "button" -> button(element, where);
      case "plain_text_input" -> text(element, where);
      default -> {}
    }
    if (CHOICES.contains(type)) {
      options(element, where, type.equals("radio_buttons") || type.equals("checkboxes") ? 10 : 100);
    }
    confirm(element.path("confirm"), where + "/confirm");
  }

  private void button(JsonNode button, String where) {
    problems.text(button.path("text"), where + "/text", 75, true);
    problems.length(button.path("value"), where + "/value", 2_000);
    String style = Json.text(button, "style");
    problems.require(
        !button.has("style") || style.equals("primary") || style.equals("danger"),
        where + "/style",
        "unsupported style: " + style);
  }

  private void text(JsonNode input, String where) {
    int longest = input.path("max_length").asInt(3_000);
    problems.require(
        longest >= 1 && longest <= 3_000, where + "/max_length", "must be between 1 and 3000");
    problems.length(input.path("initial_value"), where + "/initial_value", 3_000);
  }

  private void options(JsonNode element, String where, int most) {
    if (element.has("option_groups")) {
      problems.size(element.path("option_groups"), where + "/option_groups", 1, 100);
      element.path("option_groups").forEach(group -> list(group.path("options"), where, most));
    } else {
      list(element.path("options"), where + "/options", most);
      initialIsAmongThem(element, where);
    }
  }

  private void list(JsonNode options, String where, int most) {
    problems.size(options, where, 1, most);
    for (JsonNode option : options) {
      problems.text(option.path("text"), where, 75, false);
      problems.length(option.path("value"), where, 150);
    }
  }

  private void initialIsAmongThem(JsonNode element, String where) {
    JsonNode initial = element.path("initial_option");
    if (!initial.isMissingNode()) {
      boolean among =
          element.path("options").valueStream().anyMatch(option -> option.equals(initial));
      problems.require(among, where + "/initial_option", "must match one of the options");
    }
  }

  private void confirm(JsonNode confirm, String where) {
    if (!confirm.isMissingNode()) {
      problems.text(confirm.path("title"), where + "/title", 100, true);
      problems.text(confirm.path("text"), where + "/text", 300, false);
      problems.text(confirm.path("confirm"), where + "/confirm", 30, true);
      problems.text(confirm.path("deny"), where + "/deny", 30, true);
    }
  }
}
