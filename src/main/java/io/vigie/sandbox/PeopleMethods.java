package io.vigie.sandbox;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code auth.test}, {@code bots.info}, {@code users.*}, {@code team.info} and {@code
 * conversations.*}.
 */
final class PeopleMethods {

  private PeopleMethods() {}

  static ObjectNode authTest(Call call) {
    Installation.Names names = call.workspace().names;
    return Json.object()
        .put("url", "https://sandbox.slack.com/")
        .put("team", "sandbox")
        .put("user", "vigie")
        .put("team_id", names.team())
        .put("user_id", names.botUser())
        .put("bot_id", names.bot())
        .put("is_enterprise_install", false);
  }

  static ObjectNode bot(Call call) {
    Installation.Names names = call.workspace().names;
    if (!names.bot().equals(call.required("bot"))) {
      throw new SlackError("bot_not_found");
    }
    return Json.object()
        .set(
            "bot",
            Json.object()
                .put("id", names.bot())
                .put("app_id", names.app())
                .put("user_id", names.botUser())
                .put("name", "vigie")
                .put("deleted", false));
  }

  static ObjectNode user(Call call) {
    Person person = call.person("user", "user_not_found");
    Workspace workspace = call.workspace();
    ObjectNode user =
        Json.object()
            .put("id", person.id())
            .put("team_id", person.organisation())
            .put("name", person.handle())
            .put("real_name", person.name())
            .put("is_bot", person.bot())
            .put("deleted", false)
            .put("tz", "Europe/Paris");
    user.putObject("profile")
        .put("real_name", person.name())
        .put("display_name", person.handle())
        .put("title", person.title());
    boolean home = workspace.hasApp(person);
    if (home && call.text("include_locale").equals("true")) {
      user.put("locale", workspace.language.equals("fr") ? "fr-FR" : "en-GB");
    }
    if (!home) {
      user.put("is_stranger", false);
    }
    return Json.object().set("user", user);
  }

  static ObjectNode team(Call call) {
    String id = call.optional("team").orElse(call.workspace().names.team());
    Organisation organisation =
        call.workspace().organisations().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new SlackError("team_not_found"));
    return Json.object()
        .set(
            "team",
            Json.object()
                .put("id", organisation.id())
                .put("name", organisation.name())
                .put("domain", "sandbox"));
  }

  static ObjectNode open(Call call) {
    String id = call.required("users");
    if (call.workspaces().isFormer(id)) {
      throw new SlackError("user_not_found");
    }
    Conversation direct = call.workspace().directWith(call.person("users", "user_not_found"));
    return Json.object()
        .put("no_op", true)
        .put("already_open", true)
        .set("channel", Json.object().put("id", direct.id));
  }

  static ObjectNode conversation(Call call) {
    return Json.object().set("channel", channel(call.conversation("channel"), call.workspace()));
  }

  private static ObjectNode channel(Conversation conversation, Workspace workspace) {
    ObjectNode channel =
        Json.object()
            .put("id", conversation.id)
            .put("name", conversation.name)
            .put("is_channel", !conversation.direct)
            .put("is_im", conversation.direct)
            .put("is_private", false)
            .put("is_archived", false)
            .put("is_member", conversation.members.contains(workspace.names.botUser()));
    if (!conversation.direct) {
      List<String> teams = workspace.organisations().stream().map(Organisation::id).toList();
      channel.put("is_ext_shared", true).put("is_shared", true);
      channel.put("context_team_id", workspace.names.team());
      ArrayNode shared = channel.putArray("shared_team_ids");
      teams.forEach(shared::add);
      channel.putArray("connected_team_ids").add(workspace.names.otherTeam());
      channel.putArray("connected_limited_team_ids");
      channel.putObject("topic").put("value", conversation.topic);
    }
    return channel;
  }

  static ObjectNode members(Call call) {
    ObjectNode answer = Json.object();
    ArrayNode members = answer.putArray("members");
    call.conversation("channel").members.forEach(members::add);
    return answer;
  }

  /** What was said, the newest first; a thread's, the oldest first. */
  static ObjectNode history(Call call, boolean thread) {
    Conversation channel = call.joined("channel");
    int limit = call.optional("limit").map(Integer::valueOf).orElse(100);
    List<Message> found =
        channel.messages.stream()
            .filter(message -> message.onlyFor.isEmpty())
            .filter(message -> message.ts.compareTo(call.text("oldest")) > 0)
            .filter(message -> thread ? isIn(message, call.required("ts")) : isTop(message))
            .sorted((one, other) -> (thread ? 1 : -1) * one.ts.compareTo(other.ts))
            .toList();
    ObjectNode answer = Json.object().put("has_more", found.size() > limit);
    ArrayNode messages = answer.putArray("messages");
    found.stream()
        .limit(limit)
        .map(message -> Shapes.withMetadata(message, call.workspace()))
        .forEach(messages::add);
    return answer;
  }

  private static boolean isIn(Message message, String ts) {
    return message.ts.equals(ts) || message.thread.filter(ts::equals).isPresent();
  }

  private static boolean isTop(Message message) {
    return message.thread.isEmpty();
  }
}
