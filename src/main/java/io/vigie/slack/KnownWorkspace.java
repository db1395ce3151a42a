package io.vigie.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.vigie.slack.Workspaces.Workspace;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the installation through which a request came, and gives it to handlers as the context's
 * team. Bolt's own asks Slack before the ack. What comes from elsewhere changes nothing.
 */
final class KnownWorkspace implements Middleware {

  private static final Set<RequestType> OF_NO_TEAM =
      EnumSet.of(RequestType.UrlVerification, RequestType.SSLCheck);

  private static final Set<RequestType> BY_OUR_OWN =
      EnumSet.of(
          RequestType.Command,
          RequestType.GlobalShortcut,
          RequestType.MessageShortcut,
          RequestType.Event);

  private final Workspaces workspaces;
  private final SlackHealth health;

  KnownWorkspace(Workspaces workspaces, SlackHealth health) {
    this.workspaces = workspaces;
    this.health = health;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (OF_NO_TEAM.contains(request.getRequestType())) {
      return chain.next(request);
    }
    Context context = request.getContext();
    String app = app(request);
    Optional<Workspace> found =
        workspaces
            .of(installation(request), context.getEnterpriseId(), isByOurOwn(request))
            .filter(workspace -> isOf(app, workspace));
    if (found.isEmpty()) {
      return toAStranger(request);
    }
    know(context, found.get());
    return chain.next(request);
  }

  /** Bolt looks for it in a form that is sent, not in one in which somebody presses a button. */
  private static @Nullable String installation(Request<?> request) {
    return Optional.of(request)
        .filter(BlockActionRequest.class::isInstance)
        .map(click -> ((BlockActionRequest) click).getPayload().getView())
        .map(View::getAppInstalledTeamId)
        .orElseGet(() -> request.getContext().getTeamId());
  }

  /**
   * Commands and shortcuts exist only for people of an installing organisation; events name it
   * themselves.
   */
  private static boolean isByOurOwn(Request<?> request) {
    return BY_OUR_OWN.contains(request.getRequestType());
  }

  private static boolean isOf(@Nullable String app, Workspace workspace) {
    return app == null || workspace.appId().map(app::equals).orElse(true);
  }

  private static @Nullable String app(Request<?> request) throws Refused {
    if (request instanceof SlashCommandRequest command) {
      return command.getPayload().getApiAppId();
    } else if (request instanceof BlockActionRequest click) {
      return click.getPayload().getApiAppId();
    } else if (request instanceof ViewSubmissionRequest form) {
      return form.getPayload().getApiAppId();
    } else if (request.getRequestType() == RequestType.Event) {
      JsonNode app = Payload.read(request.getRequestBodyAsString()).path("api_app_id");
      return app.isString() ? app.asString() : null;
    }
    return null;
  }

  private void know(Context context, Workspace workspace) {
    SlackFacts facts = health.facts(workspace.id());
    context.setTeamId(workspace.id());
    workspace.botUser().or(facts::botUserId).ifPresent(context::setBotUserId);
    workspace.botId().or(facts::botId).ifPresent(context::setBotId);
  }

  /** An event is not sent again; a person at a command is told. */
  private static Response toAStranger(Request<?> request) {
    return switch (request.getRequestType()) {
      case Event -> Response.ok();
      case Command ->
          Response.json(
              200,
              Map.of(
                  "response_type",
                  "ephemeral",
                  "text",
                  "Vigie is not installed in this workspace. / Vigie n’est pas installée dans cet"
                      + " espace de travail."));
      default -> Response.error(403);
    };
  }
}
