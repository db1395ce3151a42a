package io.vigie.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call of the Web API: its arguments, whether they came as a form or as JSON. */
record Call(JsonNode arguments, Workspaces workspaces) {

  Workspace workspace() {
    return workspaces.current();
  }

  String text(String name) {
    return Json.text(arguments, name);
  }

  Optional<String> optional(String name) {
    return Optional.of(text(name)).filter(value -> !value.isEmpty());
  }

  String required(String name) {
    return optional(name).orElseThrow(() -> new SlackError("invalid_arguments"));
  }

  /** An argument that is JSON itself; forms carry it as text. */
  Optional<JsonNode> json(String name, String errorIfNotReadable) {
    JsonNode value = arguments.path(name);
    if (value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.asString().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        value.isString()
            ? Json.read(value.asString()).orElseThrow(() -> new SlackError(errorIfNotReadable))
            : value);
  }

  /** The conversation of that argument; a person stands for the direct messages with the app. */
  Conversation conversation(String name) {
    String id = required(name);
    if (workspaces.isFormer(id)) {
      throw new SlackError("is_archived");
    }
    return workspace()
        .conversation(id)
        .or(() -> workspace().person(id).filter(p -> !p.bot()).map(workspace()::directWith))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  /** The same, where the app may write. */
  Conversation joined(String name) {
    Conversation conversation = conversation(name);
    if (!conversation.members.contains(workspace().names.botUser())) {
      throw new SlackError("not_in_channel");
    }
    return conversation;
  }

  Person person(String name, String errorIfUnknown) {
    return workspace().person(required(name)).orElseThrow(() -> new SlackError(errorIfUnknown));
  }
}
