package io.vigie.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;

/** Gives handlers what is known of the installation. Bolt's own asks Slack before the ack. */
final class KnownWorkspace implements Middleware {

  private final SlackHealth health;

  KnownWorkspace(SlackHealth health) {
    this.health = health;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Bolt declares it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    SlackFacts facts = health.facts();
    Context context = request.getContext();
    facts.botUserId().ifPresent(context::setBotUserId);
    facts.teamId().ifPresent(context::setTeamId);
    return chain.next(request);
  }
}
