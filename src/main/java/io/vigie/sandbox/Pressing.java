package io.vigie.sandbox;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody presses or picks, in a message or in a form: {@code block_actions}. */
final class Pressing {

  private static final Set<String> OF_A_BUTTON = Set.of("text", "value", "style");

  private final Installation installation;
  private final Wire wire;
  private final Tickets tickets;
  private final Guide guide;

  Pressing(Installation installation, Wire wire, Tickets tickets, Guide guide) {
    this.installation = installation;
    this.wire = wire;
    this.tickets = tickets;
    this.guide = guide;
  }

  /**
   * What was pressed.
   *
   * @param picked the value that was picked, where there is one to pick
   */
  record Press(String block, String action, JsonNode picked) {}

  /** Presses something in a message. */
  ObjectNode inMessage(Visit by, Conversation in, Message message, Press press) {
    ObjectNode payload =
        by.workspace()
            .alone(
                () -> {
                  JsonNode blocks = message.blocks == null ? Json.array() : message.blocks;
                  ObjectNode json = payload(by, blocks, press);
                  place(json, by, in, message);
                  return json;
                });
    return send(by, payload, press);
  }

  private void place(ObjectNode json, Visit by, Conversation in, Message message) {
    boolean ephemeral = message.onlyFor.isPresent();
    ObjectNode container =
        json.putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts)
            .put("channel_id", in.id)
            .put("is_ephemeral", ephemeral);
    message.thread.ifPresent(ts -> container.put("thread_ts", ts));
    json.set("channel", Shapes.channel(in));
    if (!ephemeral) {
      json.set("message", Shapes.message(message, by.workspace()));
    }
    json.putObject("state").putObject("values");
    json.put(
        "response_url",
        Typing.responseUrl(installation, tickets.response(in.id, by.person(), message.ts)));
  }

  /** Presses something in a form, whose fields hold that. */
  ObjectNode inView(Visit by, OpenView open, Press press, JsonNode filled) {
    ObjectNode payload =
        by.workspace()
            .alone(
                () -> {
                  ObjectNode json = payload(by, open.view().path("blocks"), press);
                  json.putObject("container").put("type", "view").put("view_id", open.id());
                  JsonNode values =
                      new FormState(by.workspace(), installation).of(open.view(), filled);
                  json.set("view", Shapes.view(open, by.person(), values, by.workspace()));
                  return json;
                });
    return send(by, payload, press);
  }

  private ObjectNode payload(Visit by, JsonNode blocks, Press press) {
    JsonNode element =
        element(blocks, press).orElseThrow(() -> new WrongRequest("nothing to press there"));
    ObjectNode json = begin("block_actions", by);
    json.putArray("actions").add(action(by, element, press));
    return json;
  }

  /** What every interaction begins with. The team is the one where the app is installed. */
  private ObjectNode begin(String type, Visit by) {
    ObjectNode json =
        Json.object()
            .put("type", type)
            .put("token", "sandbox")
            .put("api_app_id", installation.names().app())
            .put("trigger_id", tickets.trigger(by.person()))
            .put("is_enterprise_install", false)
            .putNull("enterprise");
    json.set("user", Shapes.user(by.person()));
    json.set("team", Shapes.team(installation.names().team()));
    return json;
  }

  private static Optional<JsonNode> element(JsonNode blocks, Press press) {
    return blocks
        .valueStream()
        .filter(block -> Json.text(block, "block_id").equals(press.block))
        .flatMap(block -> BlockIds.elements(block).stream())
        .filter(element -> Json.text(element, "action_id").equals(press.action))
        .findFirst();
  }

  private ObjectNode action(Visit by, JsonNode element, Press press) {
    ObjectNode action = new FormState(by.workspace(), installation).value(element, press.picked);
    if (Json.text(element, "type").equals("button")) {
      action.remove("value");
      OF_A_BUTTON.stream()
          .filter(element::has)
          .forEach(name -> action.set(name, element.get(name)));
    }
    return action
        .put("block_id", press.block)
        .put("action_id", press.action)
        .put("action_ts", actionTs(by.workspace()));
  }

  private static String actionTs(Workspace workspace) {
    return "%d.%06d"
        .formatted(workspace.now().getEpochSecond(), System.nanoTime() / 1_000 % 1_000_000);
  }

  private ObjectNode send(Visit by, ObjectNode payload, Press press) {
    if (!wire.interaction(payload).isOk()) {
      return Result.error(by.sentences().say("slack.trouble"));
    }
    guide.note("press", press.action);
    return Result.ok();
  }

  /** A shortcut, of a message or of no message. */
  ObjectNode shortcut(
      Visit by, JsonNode shortcut, Optional<Conversation> in, Optional<Message> on) {
    boolean global = Json.text(shortcut, "type").equals("global");
    ObjectNode json =
        begin(global ? "shortcut" : "message_action", by)
            .put("callback_id", Json.text(shortcut, "callback_id"))
            .put("action_ts", actionTs(by.workspace()));
    if (!global) {
      Conversation channel = in.orElseThrow(() -> new WrongRequest("no conversation"));
      Message message = on.orElseThrow(() -> new WrongRequest("no message"));
      json.set("channel", Shapes.channel(channel));
      json.set("message", Shapes.message(message, by.workspace()));
      json.put("message_ts", message.ts);
      json.put(
          "response_url",
          Typing.responseUrl(installation, tickets.response(channel.id, by.person(), message.ts)));
    }
    return wire.interaction(json).isOk()
        ? Result.ok()
        : Result.error(by.sentences().say("slack.trouble"));
  }
}
