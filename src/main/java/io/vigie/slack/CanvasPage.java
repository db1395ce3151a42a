package io.vigie.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import okhttp3.FormBody;

/** What the outbox carries for a canvas: a title and a whole content in Markdown. */
record CanvasPage(String title, String markdown) {

  private static final String NAME = "canvas";

  /** The page that the outbox's words are about, where they are about one. */
  static Optional<CanvasPage> in(String body) {
    try {
      return JsonParser.parseString(body) instanceof JsonObject json
              && json.get(NAME) instanceof JsonObject page
          ? Optional.of(
              new CanvasPage(page.get("title").getAsString(), page.get("markdown").getAsString()))
          : Optional.empty();
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  FormBody.Builder created(String channel) {
    return new FormBody.Builder()
        .add("title", title)
        .add("channel_id", channel)
        .add("document_content", content().toString());
  }

  /** Without a section everything that stands there is replaced: twice does no harm. */
  FormBody.Builder replacing(String canvas) {
    JsonObject change = new JsonObject();
    change.addProperty("operation", "replace");
    change.add("document_content", content());
    return new FormBody.Builder().add("canvas_id", canvas).add("changes", "[" + change + "]");
  }

  private JsonObject content() {
    JsonObject content = new JsonObject();
    content.addProperty("type", "markdown");
    content.addProperty("markdown", markdown);
    return content;
  }

  /** Whether a file of the channel is this page. */
  boolean isNamed(Answer.Listed file) {
    return title.equals(file.title);
  }
}
