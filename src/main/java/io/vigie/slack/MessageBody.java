package io.vigie.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import okhttp3.FormBody;
import org.jspecify.annotations.Nullable;

/**
 * What the outbox carries for Slack: {@code text}, {@code blocks}, {@code metadata} and other
 * arguments of {@code chat.postMessage} as they are, and {@code fallback_blocks} for the day when
 * Slack does not take the blocks.
 */
final class MessageBody {

  private static final String FALLBACK = "fallback_blocks";

  private final JsonObject arguments;
  private final @Nullable JsonElement fallback;

  private MessageBody(JsonObject arguments, @Nullable JsonElement fallback) {
    this.arguments = arguments;
    this.fallback = fallback;
  }

  static MessageBody parse(String body) {
    JsonObject arguments = JsonParser.parseString(body).getAsJsonObject();
    return new MessageBody(arguments, arguments.remove(FALLBACK));
  }

  /** The same message with the plainer blocks, if it has any. */
  Optional<MessageBody> plainer() {
    if (fallback == null) {
      return Optional.empty();
    }
    JsonObject plainer = arguments.deepCopy();
    plainer.add("blocks", fallback);
    return Optional.of(new MessageBody(plainer, null));
  }

  /** As the form of a call. An update knows nothing of previews of links. */
  FormBody.Builder form(boolean update) {
    FormBody.Builder form = new FormBody.Builder();
    arguments.entrySet().stream()
        .filter(argument -> !update || !argument.getKey().startsWith("unfurl_"))
        .forEach(argument -> form.add(argument.getKey(), written(argument.getValue())));
    return form;
  }

  private static String written(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  boolean isMarkedLike(@Nullable JsonObject metadata) {
    return metadata != null
        && arguments.get("metadata") instanceof JsonObject own
        && same(own, metadata, "event_type")
        && same(own, metadata, "event_payload");
  }

  private static boolean same(JsonObject own, JsonObject other, String name) {
    return own.has(name) && own.get(name).equals(other.get(name));
  }
}
