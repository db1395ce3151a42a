package io.vigie.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is wrong with blocks, each in the words that Slack has for it. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  List<String> found() {
    return List.copyOf(found);
  }

  void add(String where, String what) {
    found.add("[ERROR] %s [json-pointer:%s]".formatted(what, where));
  }

  void require(boolean holds, String where, String what) {
    if (!holds) {
      add(where, what);
    }
  }

  /** A plain string of at most so many characters. */
  void length(JsonNode text, String where, int limit) {
    require(
        text.asString("").length() <= limit,
        where,
        "must be less than %d characters".formatted(limit + 1));
  }

  void size(JsonNode list, String where, int least, int most) {
    require(list.size() >= least, where, "no fewer than %d items allowed".formatted(least));
    require(list.size() <= most, where, "no more than %d items allowed".formatted(most));
  }

  /** A text object; where Slack wants plain text, no other kind. */
  void text(JsonNode text, String where, int limit, boolean plain) {
    String type = Json.text(text, "type");
    boolean known = type.equals("plain_text") || (!plain && type.equals("mrkdwn"));
    require(known, where + "/type", "unsupported type: " + type);
    require(text.path("text").isString(), where + "/text", "missing required field: text");
    require(!Json.text(text, "text").isEmpty(), where + "/text", "must be more than 0 characters");
    length(text.path("text"), where + "/text", limit);
  }

  /** The same, where it may be missing. */
  void optionalText(JsonNode text, String where, int limit, boolean plain) {
    if (!text.isMissingNode()) {
      text(text, where, limit, plain);
    }
  }

  /** No two of a list share this id. */
  void unique(JsonNode list, String name, String where) {
    Set<String> seen = new HashSet<>();
    for (JsonNode one : list) {
      String id = Json.text(one, name);
      length(one.path(name), where, 255);
      require(id.isEmpty() || seen.add(id), where, "`%s` must be unique".formatted(name));
    }
  }
}
