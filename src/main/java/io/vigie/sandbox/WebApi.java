package io.vigie.sandbox;

import static java.util.Map.entry;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Slack's Web API, as far as the app calls it, and as strict as Slack is. */
final class WebApi {

  private static final Logger log = LoggerFactory.getLogger(WebApi.class);

  private final Installation installation;
  private final Manifest manifest;
  private final Workspaces workspaces;
  private final Map<String, Method> methods;

  WebApi(
      Installation installation,
      Manifest manifest,
      Workspaces workspaces,
      Tickets tickets,
      FileMethods files) {
    this.installation = installation;
    this.manifest = manifest;
    this.workspaces = workspaces;
    this.methods = methods(tickets, files);
  }

  /**
   * A method.
   *
   * @param scope what the manifest must have asked for, or empty; {@code *} stands for the kind of
   *     conversation
   */
  private record Method(String scope, Function<Call, ObjectNode> does) {}

  private static Map<String, Method> methods(Tickets tickets, FileMethods files) {
    return Map.ofEntries(
        method("auth.test", "", PeopleMethods::authTest),
        method("bots.info", "users:read", PeopleMethods::bot),
        method("users.info", "users:read", PeopleMethods::user),
        method("team.info", "team:read", PeopleMethods::team),
        method("conversations.open", "im:write", PeopleMethods::open),
        method("conversations.info", "*:read", PeopleMethods::conversation),
        method("conversations.members", "*:read", PeopleMethods::members),
        method("conversations.history", "*:history", call -> PeopleMethods.history(call, false)),
        method("conversations.replies", "*:history", call -> PeopleMethods.history(call, true)),
        method("chat.postMessage", "chat:write", MessageMethods::post),
        method("chat.postEphemeral", "chat:write", MessageMethods::postEphemeral),
        method("chat.update", "chat:write", MessageMethods::update),
        method("chat.getPermalink", "", MessageMethods::permalink),
        method("pins.add", "pins:write", MessageMethods::pin),
        method("pins.remove", "pins:write", MessageMethods::unpin),
        method("views.open", "", call -> ViewMethods.open(call, tickets)),
        method("views.push", "", call -> ViewMethods.push(call, tickets)),
        method("views.update", "", ViewMethods::update),
        method("views.publish", "", ViewMethods::publish),
        method("canvases.create", "canvases:write", CanvasMethods::create),
        method("canvases.edit", "canvases:write", CanvasMethods::edit),
        method("files.info", "files:read", CanvasMethods::info),
        method("files.list", "files:read", CanvasMethods::list),
        method("files.getUploadURLExternal", "files:write", files::uploadUrl),
        method("files.completeUploadExternal", "files:write", files::complete));
  }

  private static Map.Entry<String, Method> method(
      String name, String scope, Function<Call, ObjectNode> does) {
    return entry(name, new Method(scope, does));
  }

  /** Answers a call. */
  ObjectNode call(String name, String token, JsonNode arguments) {
    ObjectNode answer = Json.object().put("ok", true);
    try {
      answer.setAll(run(name, token, new Call(arguments, workspaces)));
    } catch (SlackError error) {
      refuse(answer, error);
      log.info("{} is refused: {} {}", name, error.code, String.join("; ", error.messages));
    } catch (MissingScope missing) {
      answer.put("ok", false).put("error", "missing_scope").put("needed", missing.needed);
      answer.put("provided", String.join(",", manifest.scopes()));
      log.info("{} is refused: the manifest has no scope {}", name, missing.needed);
    }
    return answer;
  }

  private static void refuse(ObjectNode answer, SlackError error) {
    answer.put("ok", false).put("error", error.code);
    if (!error.messages.isEmpty()) {
      error.messages.forEach(answer.putArray("errors")::add);
      error.messages.forEach(answer.putObject("response_metadata").putArray("messages")::add);
    }
  }

  private ObjectNode run(String name, String token, Call call) {
    if (token.isEmpty()) {
      throw new SlackError("not_authed");
    }
    if (!token.equals(installation.token())) {
      throw new SlackError("invalid_auth");
    }
    Method method =
        Optional.ofNullable(methods.get(name)).orElseThrow(() -> new SlackError("unknown_method"));
    requireScope(method.scope, call);
    return call.workspace().alone(() -> method.does.apply(call));
  }

  private void requireScope(String scope, Call call) {
    String needed = scope.replace("*", call.text("channel").startsWith("D") ? "im" : "channels");
    if (!needed.isEmpty() && !manifest.scopes().contains(needed)) {
      throw new MissingScope(needed);
    }
  }

  /** What Slack tells in the headers: its time, and what the token may do. */
  Map<String, String> headers() {
    Set<String> scopes = manifest.scopes();
    return Map.of(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            workspaces.current().now().atZone(ZoneOffset.UTC)),
        "X-OAuth-Scopes",
        String.join(",", scopes));
  }
}
