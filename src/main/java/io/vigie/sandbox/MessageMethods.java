package io.vigie.sandbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*} and {@code pins.add}. */
final class MessageMethods {

  private static final int LONGEST = 40_000;

  private MessageMethods() {}

  static ObjectNode post(Call call) {
    Conversation channel = call.joined("channel");
    Content content = Content.of(call);
    Optional<String> thread = call.optional("thread_ts");
    if (thread.isPresent() && channel.message(thread.get()).isEmpty()) {
      throw new SlackError("thread_not_found");
    }
    Workspace workspace = call.workspace();
    Message message = workspace.post(channel, workspace.names.botUser(), thread, Optional.empty());
    content.into(message);
    workspace.changed();
    return placed(channel, message).set("message", Shapes.message(message, workspace));
  }

  static ObjectNode postEphemeral(Call call) {
    Conversation channel = call.joined("channel");
    Person person = call.person("user", "user_not_in_channel");
    if (!channel.members.contains(person.id())) {
      throw new SlackError("user_not_in_channel");
    }
    Workspace workspace = call.workspace();
    Message message =
        workspace.post(
            channel,
            workspace.names.botUser(),
            call.optional("thread_ts"),
            Optional.of(person.id()));
    Content.of(call).into(message);
    workspace.changed();
    return Json.object().put("message_ts", message.ts);
  }

  static ObjectNode update(Call call) {
    Conversation channel = call.joined("channel");
    Message message = message(call, channel, "ts");
    Workspace workspace = call.workspace();
    if (!message.user.equals(workspace.names.botUser())) {
      throw new SlackError("cant_update_message");
    }
    Content.of(call).into(message);
    message.edited = Optional.of(workspace.now());
    workspace.changed();
    return placed(channel, message).put("text", message.text);
  }

  static ObjectNode permalink(Call call) {
    Conversation channel = call.conversation("channel");
    Message message = message(call, channel, "message_ts");
    return Json.object()
        .put("channel", channel.id)
        .put(
            "permalink",
            "https://sandbox.slack.com/archives/%s/p%s"
                .formatted(channel.id, message.ts.replace(".", "")));
  }

  static ObjectNode pin(Call call) {
    Message message = message(call, call.joined("channel"), "timestamp");
    if (message.pinned) {
      throw new SlackError("already_pinned");
    }
    message.pinned = true;
    call.workspace().changed();
    return Json.object();
  }

  static ObjectNode unpin(Call call) {
    Message message = message(call, call.joined("channel"), "timestamp");
    if (!message.pinned) {
      throw new SlackError("no_pin");
    }
    message.pinned = false;
    call.workspace().changed();
    return Json.object();
  }

  private static Message message(Call call, Conversation channel, String argument) {
    return channel
        .message(call.required(argument))
        .filter(message -> message.onlyFor.isEmpty())
        .orElseThrow(() -> new SlackError("message_not_found"));
  }

  private static ObjectNode placed(Conversation channel, Message message) {
    return Json.object().put("channel", channel.id).put("ts", message.ts);
  }

  /** What a message says, once Slack has looked at it. */
  record Content(String text, @Nullable JsonNode blocks, @Nullable JsonNode metadata) {

    static Content of(Call call) {
      return of(
          call,
          call.json("blocks", "invalid_blocks_format").orElse(null),
          call.json("metadata", "invalid_metadata_format").orElse(null));
    }

    private static Content of(Call call, @Nullable JsonNode blocks, @Nullable JsonNode metadata) {
      String text = call.text("text");
      if (text.length() > LONGEST) {
        throw new SlackError("msg_too_long");
      }
      if (blocks == null || blocks.isEmpty()) {
        if (text.isBlank()) {
          throw new SlackError("no_text");
        }
        return new Content(text, null, metadata);
      }
      if (!blocks.isArray()) {
        throw new SlackError("invalid_blocks_format");
      }
      List<String> problems = BlockRules.problems(blocks, BlockRules.Surface.MESSAGE);
      if (!problems.isEmpty()) {
        throw new SlackError("invalid_blocks", problems);
      }
      if (BlockRules.areTooLong(blocks)) {
        throw new SlackError("msg_blocks_too_long");
      }
      Workspace workspace = call.workspace();
      return new Content(text, BlockIds.completed(blocks, () -> workspace.random(5)), metadata);
    }

    void into(Message message) {
      message.saying(text, blocks);
      if (metadata != null) {
        message.metadata = metadata;
      }
    }
  }
}
