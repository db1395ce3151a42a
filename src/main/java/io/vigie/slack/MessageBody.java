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
  private static final String THREAD = "thread_ts";

  private final JsonObject arguments;
  private final @Nullable JsonElement fallback;
  private final Wishes wishes;

  private MessageBody(JsonObject arguments, @Nullable JsonElement fallback, Wishes wishes) {
    this.arguments = arguments;
    this.fallback = fallback;
    this.wishes = wishes;
  }

  /**
   * What Slack does by other methods than posting.
   *
   * @param asideFor the one person of the conversation who is to see it
   * @param asideInThread whether that person sees it in the thread
   * @param pinned whether it is pinned to the channel
   */
  record Wishes(Optional<String> asideFor, boolean asideInThread, boolean pinned) {
    private static Wishes takenFrom(JsonObject arguments) {
      return new Wishes(
          Optional.ofNullable(arguments.remove("aside_for")).map(JsonElement::getAsString),
          isTrue(arguments.remove("aside_in_thread")),
          isTrue(arguments.remove("pin")));
    }

    private static boolean isTrue(@Nullable JsonElement value) {
      return value != null && value.getAsBoolean();
    }
  }

  static MessageBody parse(String body) {
    JsonObject arguments = JsonParser.parseString(body).getAsJsonObject();
    JsonElement fallback = arguments.remove(FALLBACK);
    return new MessageBody(arguments, fallback, Wishes.takenFrom(arguments));
  }

  Wishes wishes() {
    return wishes;
  }

  /** The same message outside the thread. */
  MessageBody outsideTheThread() {
    JsonObject outside = arguments.deepCopy();
    outside.remove(THREAD);
    return new MessageBody(outside, fallback, wishes);
  }

  /** The same message with the plainer blocks, if it has any. */
  Optional<MessageBody> plainer() {
    if (fallback == null) {
      return Optional.empty();
    }
    JsonObject plainer = arguments.deepCopy();
    plainer.add("blocks", fallback);
    return Optional.of(new MessageBody(plainer, null, wishes));
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
