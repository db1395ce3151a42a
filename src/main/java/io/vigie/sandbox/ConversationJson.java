package io.vigie.sandbox;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation as one person sees it, for the page. */
final class ConversationJson {

  private ConversationJson() {}

  /** The messages, each with its thread, and the canvases; reading marks the messages read. */
  static ObjectNode read(Conversation in, Person by) {
    ObjectNode json = Json.object().put("id", in.id);
    json.put("lastRead", in.readBy(by.id()).orElse(null));
    ArrayNode messages = json.putArray("messages");
    for (Message message : in.messages) {
      if (message.isSeenBy(by.id()) && parent(message, in).isEmpty()) {
        messages.add(withReplies(message, in, by));
      }
    }
    ArrayNode canvases = json.putArray("canvases");
    in.canvases.forEach(
        canvas ->
            canvases
                .addObject()
                .put("id", canvas.id)
                .put("title", canvas.title)
                .put("markdown", canvas.markdown));
    return json;
  }

  private static Optional<Message> parent(Message message, Conversation in) {
    return message.thread.filter(ts -> !ts.equals(message.ts)).flatMap(in::message);
  }

  private static ObjectNode withReplies(Message message, Conversation in, Person by) {
    ObjectNode json = json(message, by);
    List<Message> replies =
        in.messages.stream()
            .filter(reply -> reply.isSeenBy(by.id()))
            .filter(reply -> parent(reply, in).filter(message::equals).isPresent())
            .toList();
    if (!replies.isEmpty()) {
      json.put("replyCount", replies.size());
      ArrayNode list = json.putArray("replies");
      replies.forEach(reply -> list.add(json(reply, by)));
    }
    return json;
  }

  private static ObjectNode json(Message message, Person by) {
    ObjectNode json =
        Json.object()
            .put("ts", message.ts)
            .put("user", message.user)
            .put("at", message.at.toString())
            .put("text", message.text);
    json.set("blocks", message.blocks == null ? null : message.blocks);
    message.thread.ifPresent(ts -> json.put("thread_ts", ts));
    message.edited.ifPresent(at -> json.put("edited", at.toString()));
    if (message.onlyFor.isPresent()) {
      json.put("ephemeral", true);
    }
    if (message.pinned) {
      json.put("pinned", true);
    }
    if (!message.kind().isEmpty()) {
      json.put("metadataKind", message.kind());
    }
    files(message, by, json);
    reactions(message, json);
    return json;
  }

  private static void files(Message message, Person by, ObjectNode json) {
    if (!message.files.isEmpty()) {
      ArrayNode files = json.putArray("files");
      for (SharedFile file : message.files) {
        files
            .addObject()
            .put("id", file.id())
            .put("name", file.name())
            .put("size", file.bytes().length)
            .put("url", "/sandbox/api/file?as=%s&id=%s".formatted(by.id(), file.id()));
      }
    }
  }

  private static void reactions(Message message, ObjectNode json) {
    if (!message.reactions.isEmpty()) {
      ArrayNode reactions = json.putArray("reactions");
      message.reactions.forEach(
          (name, people) -> {
            ArrayNode users = reactions.addObject().put("name", name).putArray("users");
            people.forEach(users::add);
          });
    }
  }
}
