package io.vigie.slack.doctor;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.slack.SlackApi;
import io.vigie.slack.Workspaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What only Slack knows: whether Vigie is in the channel, who may only post, who is still there.
 */
@Component
class AskedAtSlack {

  private final SlackApi api;
  private final Workspaces workspaces;

  AskedAtSlack(SlackApi api, Workspaces workspaces) {
    this.api = api;
    this.workspaces = workspaces;
  }

  List<Finding> about(Engagement engagement) {
    List<Finding> found = new ArrayList<>(channel(engagement));
    found.add(referent(engagement));
    return found;
  }

  private List<Finding> channel(Engagement engagement) {
    try {
      ConversationsInfoResponse answer =
          api.patient(workspaces.token(engagement.installationTeam()))
              .conversationsInfo(r -> r.channel(engagement.channel()));
      return answer.getChannel() == null
          ? List.of(notTold("channel_unseen", String.valueOf(answer.getError())))
          : channel(answer.getChannel());
    } catch (IOException | SlackApiException | Workspaces.NotInstalled e) {
      return List.of(notTold("channel_unseen", e.getClass().getSimpleName()));
    }
  }

  private static List<Finding> channel(Conversation channel) {
    List<String> postOnly = channel.getConnectedLimitedTeamIds();
    return List.of(
        channel.isMember() && !channel.isArchived()
            ? Finding.well("membership")
            : Finding.not(channel.isArchived() ? "archived" : "membership"),
        postOnly == null || postOnly.isEmpty()
            ? Finding.well("post_only")
            : Finding.not("post_only", "teams", String.join(", ", postOnly)));
  }

  private Finding referent(Engagement engagement) {
    String user = engagement.terms().referent();
    try {
      UsersInfoResponse answer =
          api.patient(workspaces.token(engagement.installationTeam())).usersInfo(r -> r.user(user));
      if (answer.getUser() == null) {
        return notTold("referent_unseen", String.valueOf(answer.getError()));
      }
      return answer.getUser().isDeleted()
          ? Finding.not("referent", "referent", new Mention(user))
          : Finding.well("referent");
    } catch (IOException | SlackApiException | Workspaces.NotInstalled e) {
      return notTold("referent_unseen", e.getClass().getSimpleName());
    }
  }

  private static Finding notTold(String check, String why) {
    return Finding.not(check, "error", why);
  }
}
