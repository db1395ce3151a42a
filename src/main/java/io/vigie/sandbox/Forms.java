package io.vigie.sandbox;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms that somebody sends or closes: {@code view_submission}, {@code view_closed}. */
final class Forms {

  private static final Logger log = LoggerFactory.getLogger(Forms.class);

  private final Installation installation;
  private final Wire wire;
  private final Tickets tickets;
  private final Guide guide;

  /** What has been sent, so that a second click on the button is no second form. */
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  Forms(Installation installation, Wire wire, Tickets tickets, Guide guide) {
    this.installation = installation;
    this.wire = wire;
    this.tickets = tickets;
    this.guide = guide;
  }

  /** The form on top of that person's stack, if it is that one. */
  static Optional<OpenView> open(Visit by, String id) {
    return by.workspace()
        .alone(() -> Optional.ofNullable(by.workspace().viewsOf(by.person().id()).peek()))
        .filter(open -> open.id().equals(id));
  }

  ObjectNode submit(Visit by, OpenView open, JsonNode filled) {
    FormState state = new FormState(by.workspace(), installation);
    Map<String, String> problems = state.problems(open.view(), filled, by.sentences());
    if (!problems.isEmpty()) {
      return Result.errors(problems);
    }
    String once = open.id() + ":" + open.hash();
    if (!sent.add(once)) {
      return Result.ok();
    }
    ObjectNode payload = payload("view_submission", by, open, state.of(open.view(), filled));
    payload.put("trigger_id", tickets.trigger(by.person())).putArray("response_urls");
    Wire.Answer answer = wire.interaction(payload);
    JsonNode body = answer.json().orElseGet(Json::object);
    ObjectNode result =
        answer.isOk()
            ? answered(by, open, body)
            : Result.error(by.sentences().say("slack.trouble"));
    if (!result.has("ok")) {
      sent.remove(once);
    } else if (!Guide.isRefusal(body.path("view"))) {
      guide.note("form", Json.text(open.view(), "callback_id"));
    }
    return result;
  }

  /** The team of a form is the home of whoever fills it in. */
  private ObjectNode payload(String type, Visit by, OpenView open, JsonNode values) {
    ObjectNode json =
        Json.object()
            .put("type", type)
            .put("token", "sandbox")
            .put("api_app_id", installation.names().app())
            .put("is_enterprise_install", false)
            .putNull("enterprise");
    json.set("team", Shapes.team(by.person().organisation()));
    json.set("user", Shapes.user(by.person()));
    json.set("view", Shapes.view(open, by.person(), values, by.workspace()));
    return json;
  }

  private static ObjectNode answered(Visit by, OpenView open, JsonNode answer) {
    return by.workspace()
        .alone(
            () ->
                switch (Json.text(answer, "response_action")) {
                  case "errors" -> Result.errors(answer.path("errors"));
                  case "update", "push" -> shown(by, open, answer);
                  case "clear" -> closed(by, open, true);
                  default -> closed(by, open, false);
                });
  }

  private static ObjectNode shown(Visit by, OpenView open, JsonNode answer) {
    JsonNode view = answer.path("view");
    List<String> problems = ViewRules.problems(view);
    if (!problems.isEmpty()) {
      log.info("A form is refused: {}", problems);
      return Result.error(by.sentences().say("slack.trouble"));
    }
    if (Json.text(answer, "response_action").equals("push")) {
      ViewMethods.on(by.workspace().viewsOf(by.person().id()), view, by.workspace());
    } else {
      ViewMethods.replace(by.person().id(), open, view, by.workspace());
    }
    return Result.ok();
  }

  private static ObjectNode closed(Visit by, OpenView open, boolean all) {
    Deque<OpenView> stack = by.workspace().viewsOf(by.person().id());
    stack.removeIf(other -> all || other.id().equals(open.id()));
    by.workspace().changed();
    return Result.ok();
  }

  /** Somebody closes a form without sending it. */
  ObjectNode close(Visit by, OpenView open) {
    by.workspace().alone(() -> closed(by, open, false));
    if (open.view().path("notify_on_close").asBoolean(false)) {
      ObjectNode payload = payload("view_closed", by, open, Json.object());
      wire.interaction(payload.put("is_cleared", false));
    }
    return Result.ok();
  }
}
