package io.vigie.sandbox;

import io.vigie.schedule.Appointment;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The workspace as one person sees it, for the page. */
final class WorkspaceJson {

  private final Manifest manifest;
  private final Guide guide;

  WorkspaceJson(Manifest manifest, Guide guide) {
    this.manifest = manifest;
    this.guide = guide;
  }

  /** What the clock says, and what comes next. */
  record Time(Optional<Appointment> next, boolean moving, int moves) {}

  ObjectNode of(Workspace workspace, Person me, Time time) {
    ObjectNode json = Json.object().put("story", workspace.story);
    json.put("now", workspace.now().toString()).put("zone", Ticker.ZONE.getId()).put("speed", 1);
    json.put("nextAppointment", time.next.map(next -> next.at().toString()).orElse(null));
    json.put("moving", time.moving).put("moves", time.moves);
    json.put("language", workspace.language).put("me", me.id());
    json.putObject("app").put("user", workspace.names.botUser()).put("name", manifest.botName());
    organisations(workspace, json.putArray("organisations"));
    people(workspace, json.putArray("people"));
    conversations(workspace, me, json.putArray("conversations"));
    boolean hasApp = workspace.hasApp(me);
    copy(
        hasApp ? manifest.commands() : List.of(),
        List.of("command", "usage_hint", "description"),
        json.putArray("commands"));
    copy(
        hasApp ? manifest.shortcuts() : List.of(),
        List.of("name", "type", "callback_id", "description"),
        json.putArray("shortcuts"));
    json.put("reactions", manifest.subscribesTo("reaction_added"));
    json.set("guide", guide.json(workspace));
    json.set("view", view(workspace, me));
    return json;
  }

  private static void organisations(Workspace workspace, ArrayNode json) {
    for (Organisation one : workspace.organisations()) {
      json.addObject().put("id", one.id()).put("name", one.name()).put("hasApp", one.hasApp());
    }
  }

  private static void people(Workspace workspace, ArrayNode json) {
    for (Person one : workspace.people()) {
      json.addObject()
          .put("id", one.id())
          .put("name", one.name())
          .put("handle", one.handle())
          .put("title", one.title())
          .put("role", one.role())
          .put("organisation", one.organisation())
          .put("color", one.color())
          .put("bot", one.bot());
    }
  }

  private void conversations(Workspace workspace, Person me, ArrayNode json) {
    for (Conversation one : workspace.conversations()) {
      if (one.members.contains(me.id())) {
        conversation(one, workspace, me, json.addObject());
      }
    }
    if (manifest.hasHome()) {
      json.addObject().put("id", "home").put("kind", "home").put("name", manifest.botName());
    }
  }

  private void conversation(Conversation one, Workspace workspace, Person me, ObjectNode json) {
    List<Message> unread = one.unread(me.id());
    String mention = "<@" + me.id() + ">";
    long mentions =
        unread.stream()
            .filter(
                message -> one.direct || message.text.contains(mention) || asks(message, mention))
            .count();
    json.put("id", one.id).put("kind", one.direct ? "dm" : "channel");
    json.put("name", one.direct ? manifest.botName() : one.name).put("topic", one.topic);
    json.put("unread", unread.size()).put("mentions", mentions);
    if (one.direct) {
      json.put("with", workspace.names.botUser());
    } else {
      ArrayNode shared = json.putArray("sharedWith");
      workspace.organisations().stream()
          .filter(organisation -> !organisation.id().equals(me.organisation()))
          .filter(organisation -> hasMember(one, organisation, workspace))
          .forEach(organisation -> shared.add(organisation.name()));
    }
  }

  private static boolean hasMember(
      Conversation conversation, Organisation organisation, Workspace workspace) {
    return conversation.members.stream()
        .flatMap(member -> workspace.person(member).stream())
        .anyMatch(person -> person.organisation().equals(organisation.id()));
  }

  private static boolean asks(Message message, String mention) {
    return message.blocks != null && Json.write(message.blocks).contains(mention);
  }

  private static void copy(List<JsonNode> from, List<String> names, ArrayNode to) {
    for (JsonNode one : from) {
      ObjectNode copy = to.addObject();
      names.forEach(name -> copy.put(name, Json.text(one, name)));
    }
  }

  private static JsonNode view(Workspace workspace, Person me) {
    OpenView top = workspace.viewsOf(me.id()).peek();
    if (top == null) {
      return Json.object().nullNode();
    }
    return Json.object().put("id", top.id()).put("hash", top.hash()).set("view", top.view());
  }
}
