package io.vigie.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages, forms and people, as Slack writes them to the app. */
final class Shapes {

  private Shapes() {}

  static ObjectNode message(Message message, Workspace workspace) {
    ObjectNode json =
        Json.of(Map.of("type", "message", "user", message.user, "ts", message.ts))
            .put("text", message.text);
    if (message.user.equals(workspace.names.botUser())) {
      json.put("bot_id", workspace.names.bot()).put("app_id", workspace.names.app());
    }
    workspace.person(message.user).ifPresent(by -> json.put("team", by.organisation()));
    message.thread.ifPresent(ts -> json.put("thread_ts", ts));
    if (message.blocks != null) {
      json.set("blocks", BlockIds.told(message.blocks));
    }
    return json;
  }

  static ObjectNode withMetadata(Message message, Workspace workspace) {
    ObjectNode json = message(message, workspace);
    if (message.metadata != null) {
      json.set("metadata", message.metadata);
    }
    return json;
  }

  /** A form of somebody at home where the app is installed, or who is not. */
  static ObjectNode view(OpenView open, Workspace workspace) {
    ObjectNode json = Json.object().put("id", open.id());
    json.setAll((ObjectNode) open.view().deepCopy());
    for (String text : new String[] {"callback_id", "private_metadata", "external_id"}) {
      json.put(text, Json.text(open.view(), text));
    }
    json.put("hash", open.hash());
    json.put("team_id", workspace.names.team());
    json.put("app_id", workspace.names.app());
    json.put("bot_id", workspace.names.bot());
    json.put("app_installed_team_id", workspace.names.team());
    json.put("root_view_id", open.rootId());
    json.putNull("previous_view_id");
    json.putObject("state").putObject("values");
    return json;
  }

  static ObjectNode view(OpenView open, Person holder, JsonNode values, Workspace workspace) {
    ObjectNode json = view(open, workspace).put("team_id", holder.organisation());
    json.putObject("state").set("values", values);
    return json;
  }

  static ObjectNode user(Person person) {
    return Json.object()
        .put("id", person.id())
        .put("username", person.handle())
        .put("name", person.handle())
        .put("team_id", person.organisation());
  }

  static ObjectNode team(String id) {
    return Json.object().put("id", id).put("domain", "sandbox");
  }

  static ObjectNode channel(Conversation conversation) {
    return Json.object()
        .put("id", conversation.id)
        .put("name", conversation.direct ? "directmessage" : conversation.name);
  }

  static ObjectNode file(SharedFile file, Installation installation) {
    String url = installation.url("/sandbox/slack/files/%s".formatted(file.id())).toString();
    return Json.object()
        .put("id", file.id())
        .put("name", file.name())
        .put("title", file.name())
        .put("filetype", file.ending())
        .put("mimetype", file.ending().equals("csv") ? "text/csv" : "application/octet-stream")
        .put("user", file.owner())
        .put("size", file.bytes().length)
        .put("url_private", url)
        .put("url_private_download", url);
  }
}
