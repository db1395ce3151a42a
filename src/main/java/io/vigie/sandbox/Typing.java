package io.vigie.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody types: a message, or a command where Slack knows it. */
final class Typing {

  private static final int LONGEST = 40_000;

  private final Installation installation;
  private final Manifest manifest;
  private final Wire wire;
  private final Tickets tickets;
  private final Events events;
  private final Guide guide;

  Typing(
      Installation installation,
      Manifest manifest,
      Wire wire,
      Tickets tickets,
      Events events,
      Guide guide) {
    this.installation = installation;
    this.manifest = manifest;
    this.wire = wire;
    this.tickets = tickets;
    this.events = events;
    this.guide = guide;
  }

  ObjectNode type(Visit by, Conversation in, Optional<String> thread, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Result.ok();
    }
    if (text.length() > LONGEST) {
      return Result.error(by.sentences().say("slack.too_long"));
    }
    if (text.startsWith("/") && !typed.startsWith(" ")) {
      return command(by, in, thread, text);
    }
    say(by, in, thread, text);
    return Result.ok();
  }

  /** A message of a person, for all who are there. */
  Message say(Visit by, Conversation in, Optional<String> thread, String text) {
    Workspace workspace = by.workspace();
    Message message =
        workspace.alone(
            () -> {
              Message said = workspace.post(in, by.person().id(), thread, Optional.empty());
              said.saying(Escapes.message(text, workspace), null);
              in.markRead(by.person().id());
              return said;
            });
    workspace.changed();
    events.said(by, in, message);
    return message;
  }

  private ObjectNode command(Visit by, Conversation in, Optional<String> thread, String text) {
    String[] parts = text.split("\\s+", 2);
    String command = parts[0];
    String rest = parts.length < 2 ? "" : parts[1];
    if (!manifest.hasCommand(command) || !by.workspace().hasApp(by.person())) {
      guide.note("refused", command);
      whisper(by, in, "slack.no_such_command", command);
    } else if (thread.isPresent()) {
      whisper(by, in, "slack.not_in_threads", command);
    } else {
      send(by, in, command, rest);
    }
    return Result.ok();
  }

  private void send(Visit by, Conversation in, String command, String rest) {
    Wire.Answer answer = wire.command(fields(by, in, command, rest));
    if (!answer.isOk()) {
      whisper(by, in, "slack.no_answer", command);
      return;
    }
    JsonNode said = answer.json().orElseGet(() -> Json.object().put("text", answer.body()));
    if (!Guide.isRefusal(said)) {
      guide.note("command", command + " " + rest);
    }
    if (!answer.body().isBlank()) {
      Whispers.byTheApp(by.workspace(), in, by.person().id(), "", said);
    }
  }

  private Map<String, String> fields(Visit by, Conversation in, String command, String rest) {
    Person person = by.person();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "sandbox");
    fields.put("team_id", person.organisation());
    fields.put("team_domain", "sandbox");
    fields.put("channel_id", in.id);
    fields.put("channel_name", in.direct ? "directmessage" : in.name);
    fields.put("user_id", person.id());
    fields.put("user_name", person.handle());
    fields.put("command", command);
    fields.put("text", manifest.escapes(command) ? Escapes.command(rest, by.workspace()) : rest);
    fields.put("api_app_id", installation.names().app());
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrl(installation, tickets.response(in.id, person, "")));
    fields.put("trigger_id", tickets.trigger(person));
    return fields;
  }

  static String responseUrl(Installation installation, String ticket) {
    return installation.url("/sandbox/slack/respond/" + ticket).toString();
  }

  private static void whisper(Visit by, Conversation in, String key, String command) {
    Whispers.bySlack(by.workspace(), in, by.person(), by.sentences().say(key, "command", command));
  }
}
