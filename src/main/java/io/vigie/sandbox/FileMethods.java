package io.vigie.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code files.*}: an address to upload to, and the message that shows what was uploaded. */
final class FileMethods {

  private final Installation installation;
  private final Map<String, Announced> announced = new ConcurrentHashMap<>();

  FileMethods(Installation installation) {
    this.installation = installation;
  }

  /** A file that is to come. */
  private record Announced(String id, String name, int length) {}

  ObjectNode uploadUrl(Call call) {
    int length;
    try {
      length = Integer.parseInt(call.required("length"));
    } catch (NumberFormatException e) {
      throw new SlackError("invalid_arguments");
    }
    String secret = call.workspace().random(24);
    Announced file = new Announced(call.workspace().newId("F"), call.required("filename"), length);
    announced.put(secret, file);
    return Json.object()
        .put("upload_url", installation.url("/sandbox/slack/upload/" + secret).toString())
        .put("file_id", file.id);
  }

  /** Takes the bytes; whether they were expected. */
  boolean uploaded(String secret, byte[] bytes, Workspace workspace) {
    Announced file = announced.remove(secret);
    if (file == null || file.length != bytes.length) {
      return false;
    }
    workspace.add(new SharedFile(file.id, file.name, workspace.names.botUser(), bytes));
    return true;
  }

  ObjectNode complete(Call call) {
    JsonNode list =
        call.json("files", "invalid_arguments")
            .orElseThrow(() -> new SlackError("invalid_arguments"));
    Workspace workspace = call.workspace();
    ObjectNode answer = Json.object();
    ArrayNode done = answer.putArray("files");
    Optional<Message> message =
        call.optional("channel_id")
            .map(channel -> announce(call, call.joined("channel_id"), workspace));
    for (JsonNode one : list) {
      SharedFile file =
          workspace.file(Json.text(one, "id")).orElseThrow(() -> new SlackError("file_not_found"));
      message.ifPresent(carrier -> carrier.files.add(file));
      done.add(Json.object().put("id", file.id()).put("title", Json.text(one, "title")));
    }
    workspace.changed();
    return answer;
  }

  private static Message announce(Call call, Conversation channel, Workspace workspace) {
    return workspace
        .post(channel, workspace.names.botUser(), call.optional("thread_ts"), Optional.empty())
        .saying(call.text("initial_comment"), null);
  }
}
