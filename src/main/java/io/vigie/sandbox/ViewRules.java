package io.vigie.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What Slack takes as a form, or as the home of an app. */
final class ViewRules {

  private ViewRules() {}

  static List<String> problems(JsonNode view) {
    String type = Json.text(view, "type");
    boolean modal = type.equals("modal");
    Problems problems = new Problems();
    problems.require(modal || type.equals("home"), "/view/type", "unsupported type: " + type);
    if (modal) {
      problems.text(view.path("title"), "/view/title", 24, true);
      problems.optionalText(view.path("submit"), "/view/submit", 24, true);
      problems.optionalText(view.path("close"), "/view/close", 24, true);
      boolean asks =
          view.path("blocks").valueStream().anyMatch(b -> Json.text(b, "type").equals("input"));
      problems.require(
          !asks || view.has("submit"), "/view/submit", "is required where there are inputs");
    }
    problems.length(view.path("callback_id"), "/view/callback_id", 255);
    problems.length(view.path("private_metadata"), "/view/private_metadata", 3_000);
    problems.require(
        view.path("blocks").isArray(), "/view/blocks", "missing required field: blocks");
    List<String> all = new ArrayList<>(problems.found());
    all.addAll(
        BlockRules.problems(
            view.path("blocks"), modal ? BlockRules.Surface.MODAL : BlockRules.Surface.HOME));
    return all;
  }
}
