package io.vigie.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that a person can do in the workspace, by the names that the page has for it. */
final class Deeds {

  private final Manifest manifest;
  private final Typing typing;
  private final Pressing pressing;
  private final Forms forms;
  private final Events events;

  Deeds(Manifest manifest, Typing typing, Pressing pressing, Forms forms, Events events) {
    this.manifest = manifest;
    this.typing = typing;
    this.pressing = pressing;
    this.forms = forms;
    this.events = events;
  }

  ObjectNode run(String deed, Visit by, JsonNode body) {
    return switch (deed) {
      case "type" -> type(by, body);
      case "press" -> press(by, body);
      case "submit" -> submit(by, body);
      case "close" -> close(by, body);
      case "shortcut" -> shortcut(by, body);
      case "react" -> react(by, body);
      default -> throw new WrongRequest("no such thing to do");
    };
  }

  private ObjectNode type(Visit by, JsonNode body) {
    Conversation in = conversation(by, Json.text(body, "conversation"));
    Optional<String> thread =
        Optional.of(Json.text(body, "thread"))
            .filter(ts -> !ts.isEmpty())
            .map(ts -> message(by, in, ts).ts);
    return typing.type(by, in, thread, Json.text(body, "text"));
  }

  private ObjectNode press(Visit by, JsonNode body) {
    Pressing.Press press =
        new Pressing.Press(
            Json.text(body, "block_id"), Json.text(body, "action_id"), body.path("selected"));
    if (body.path("view").isString()) {
      return Forms.open(by, Json.text(body, "view"))
          .map(open -> pressing.inView(by, open, press, body.path("values")))
          .orElseGet(Result::ok);
    }
    Conversation in = conversation(by, Json.text(body, "conversation"));
    return pressing.inMessage(by, in, message(by, in, Json.text(body, "ts")), press);
  }

  /** A form that is not open any more was sent or closed in another tab. */
  private ObjectNode submit(Visit by, JsonNode body) {
    return Forms.open(by, Json.text(body, "view"))
        .filter(open -> open.hash().equals(body.path("hash").asString(open.hash())))
        .map(open -> forms.submit(by, open, body.path("values")))
        .orElseGet(Result::ok);
  }

  private ObjectNode close(Visit by, JsonNode body) {
    return Forms.open(by, Json.text(body, "view"))
        .map(open -> forms.close(by, open))
        .orElseGet(Result::ok);
  }

  private ObjectNode shortcut(Visit by, JsonNode body) {
    String id = Json.text(body, "callback_id");
    JsonNode shortcut =
        manifest.shortcuts().stream()
            .filter(one -> Json.text(one, "callback_id").equals(id))
            .filter(one -> by.workspace().hasApp(by.person()))
            .findFirst()
            .orElseThrow(() -> new WrongRequest("no such shortcut"));
    Optional<Conversation> in = by.conversation(Json.text(body, "conversation"));
    return pressing.shortcut(
        by, shortcut, in, in.flatMap(there -> there.message(Json.text(body, "ts"))));
  }

  private ObjectNode react(Visit by, JsonNode body) {
    Conversation in = conversation(by, Json.text(body, "conversation"));
    Message message = message(by, in, Json.text(body, "ts"));
    String name = Json.text(body, "name");
    if (!name.matches("[a-z0-9_+-]{1,50}")) {
      throw new WrongRequest("no such reaction");
    }
    by.workspace()
        .alone(
            () -> {
              message.react(name, by.person().id());
              return message;
            });
    by.workspace().changed();
    events.reacted(by, in, message, name);
    return Result.ok();
  }

  void openHome(Visit by) {
    if (manifest.hasHome()) {
      events.openedHome(by);
    }
  }

  ObjectNode upload(Visit by, String name, byte[] bytes) {
    Workspace workspace = by.workspace();
    SharedFile file =
        workspace.alone(
            () ->
                workspace.add(
                    new SharedFile(
                        workspace.newId("F"),
                        name.replaceAll("[\\p{Cntrl}/\\\\]", "_"),
                        by.person().id(),
                        bytes)));
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("size", file.bytes().length);
  }

  /** A file that was put into a conversation of that person, or by that person into a form. */
  Optional<SharedFile> fileSeenBy(Visit by, String id) {
    return by.workspace()
        .file(id)
        .filter(
            file ->
                file.owner().equals(by.person().id())
                    || by.workspace().conversations().stream()
                        .filter(in -> in.members.contains(by.person().id()))
                        .flatMap(in -> in.messages.stream())
                        .anyMatch(message -> message.files.contains(file)));
  }

  static Conversation conversation(Visit by, String id) {
    return by.conversation(id).orElseThrow(() -> new WrongRequest("no such conversation"));
  }

  private static Message message(Visit by, Conversation in, String ts) {
    return by.workspace()
        .alone(() -> in.message(ts))
        .filter(found -> found.isSeenBy(by.person().id()))
        .orElseThrow(() -> new WrongRequest("no such message"));
  }
}
