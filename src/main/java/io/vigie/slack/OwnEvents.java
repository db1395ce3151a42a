package io.vigie.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Lets the events rest that Vigie caused itself, but for joining and leaving a channel. Bolt's own
 * asks Slack who a bot is, before the ack.
 */
final class OwnEvents implements Middleware {

  private static final Set<String> OF_INTEREST =
      Set.of("member_joined_channel", "member_left_channel");

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    return request.getRequestType() == RequestType.Event
            && isOurs(Payload.read(request.getRequestBodyAsString()), request.getContext())
        ? response
        : chain.next(request);
  }

  private static boolean isOurs(JsonNode payload, Context context) {
    JsonNode event = payload.path("event");
    if (OF_INTEREST.contains(event.path("type").asString(""))) {
      return false;
    }
    JsonNode app = payload.path("api_app_id");
    return isByUs(event, app, context) || isByUs(event.path("message"), app, context);
  }

  private static boolean isByUs(JsonNode deed, JsonNode app, Context context) {
    return isSame(deed.path("user"), context.getBotUserId())
        || isSame(deed.path("bot_id"), context.getBotId())
        // Known even when Slack was never reached.
        || (app.isString() && deed.path("app_id").equals(app));
  }

  private static boolean isSame(JsonNode id, @Nullable String known) {
    return id.isString() && id.asString().equals(known);
  }
}
