package io.vigie.sandbox;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code canvases.*}, and what {@code files.*} tells of canvases. */
final class CanvasMethods {

  private static final int LONGEST = 1_048_576;

  private CanvasMethods() {}

  /** As a tab of that channel: others nobody would find here. */
  static ObjectNode create(Call call) {
    Conversation channel = call.joined("channel_id");
    String markdown =
        call.json("document_content", "invalid_arguments").map(CanvasMethods::words).orElse("");
    Canvas canvas = new Canvas(call.workspace().newId("F"), call.text("title"), markdown);
    channel.canvases.add(canvas);
    call.workspace().changed();
    return Json.object().put("canvas_id", canvas.id);
  }

  /** All of it is replaced; no other change is known here. */
  static ObjectNode edit(Call call) {
    Canvas canvas =
        found(call, call.required("canvas_id"))
            .orElseThrow(() -> new SlackError("canvas_not_found"));
    JsonNode changes =
        call.json("changes", "invalid_arguments")
            .orElseThrow(() -> new SlackError("invalid_arguments"));
    JsonNode change = changes.path(0);
    if (changes.size() != 1
        || !Json.text(change, "operation").equals("replace")
        || change.has("section_id")) {
      throw new SlackError("canvas_editing_failed");
    }
    canvas.markdown = words(change.path("document_content"));
    call.workspace().changed();
    return Json.object();
  }

  private static String words(JsonNode content) {
    String markdown = Json.text(content, "markdown");
    if (!Json.text(content, "type").equals("markdown") || markdown.length() > LONGEST) {
      throw new SlackError("invalid_arguments");
    }
    return markdown;
  }

  static ObjectNode info(Call call) {
    Canvas canvas =
        found(call, call.required("file")).orElseThrow(() -> new SlackError("file_not_found"));
    return Json.object().set("file", json(canvas, call));
  }

  static ObjectNode list(Call call) {
    ObjectNode answer = Json.object();
    ArrayNode files = answer.putArray("files");
    call.conversation("channel").canvases.forEach(canvas -> files.add(json(canvas, call)));
    return answer;
  }

  private static ObjectNode json(Canvas canvas, Call call) {
    String app = call.workspace().names.botUser();
    return Json.object()
        .put("id", canvas.id)
        .put("title", canvas.title)
        .put("user", app)
        .put("last_editor", app);
  }

  private static Optional<Canvas> found(Call call, String id) {
    return call.workspace().conversations().stream()
        .flatMap(conversation -> conversation.canvases.stream())
        .filter(canvas -> canvas.id.equals(id))
        .findFirst();
  }
}
