package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.model.event.ReactionAddedEvent;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.signal.SignalReaction;
import io.vigie.slack.Acquaintances.NotToldYet;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Posting.Spot;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.signal.ReactionCard;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody marked a message as heard in the field. Its words cannot be read, so that person alone
 * is offered the form, with the message's address; once for each message.
 */
@Component
class Reactions implements EventHandling<ReactionAddedEvent> {

  private final SignalReaction reactions;
  private final Engagements engagements;
  private final Deliveries deliveries;
  private final SlackHealth slack;
  private final SlackApi api;
  private final Workspaces workspaces;
  private final Posting posting;

  Reactions(
      SignalReaction reactions,
      Engagements engagements,
      Deliveries deliveries,
      SlackHealth slack,
      SlackApi api,
      Workspaces workspaces,
      Posting posting) {
    this.reactions = reactions;
    this.engagements = engagements;
    this.deliveries = deliveries;
    this.slack = slack;
    this.api = api;
    this.workspaces = workspaces;
    this.posting = posting;
  }

  @Override
  public Class<ReactionAddedEvent> type() {
    return ReactionAddedEvent.class;
  }

  @Override
  public Map<String, String> keep(ReactionAddedEvent event) {
    ReactionAddedEvent.Item item = event.getItem();
    return event.getUser() != null
            && item != null
            && item.getChannel() != null
            && item.getTs() != null
            && reactions.isOne(item.getChannel(), event.getReaction())
        ? Map.of(
            "user", event.getUser(),
            "channel", item.getChannel(),
            "ts", item.getTs(),
            "author", event.getItemUser() == null ? "" : event.getItemUser())
        : Map.of();
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    boolean ours = vigie(event.installationTeam()).equals(event.fact("author"));
    Visit visit = engagements.visit(event.fact("channel"), Message.author(event, who));
    if (!ours && isFirst(event)) {
      visit
          .member()
          .filter(member -> member.may(Act.REPORT_A_SIGNAL))
          .ifPresent(member -> offer(event, member, visit));
    }
  }

  /** Vigie's own words are nothing that the field said. */
  private String vigie(String installation) {
    return workspaces
        .of(installation, null, false)
        .flatMap(Workspaces.Workspace::botUser)
        .or(() -> slack.facts(installation).botUserId())
        .orElseThrow(() -> new NotToldYet("who Vigie is"));
  }

  private boolean isFirst(Happening event) {
    String id =
        "reaction:" + event.fact("channel") + ":" + event.fact("ts") + ":" + event.fact("user");
    return deliveries.claim(id, "") == Deliveries.Claim.FIRST;
  }

  private void offer(Happening event, Member member, Visit visit) {
    Texts t = Texts.in(visit.language().orElse(member.engagement().terms().language()));
    posting.aside(
        member.engagement(),
        new Spot(event.fact("channel"), Optional.empty(), false),
        member.person().user(),
        new Label("notice", "reaction/" + event.id(), event.id()),
        ReactionCard.of(
            member.engagement(),
            Optional.of(event.fact("author")).filter(author -> !author.isEmpty()),
            link(event),
            t));
  }

  /** Slack tells a message's address to whoever knows where it stands; without it goes as well. */
  private Optional<String> link(Happening event) {
    try {
      ChatGetPermalinkResponse answer =
          api.quick(workspaces.token(event.installationTeam()))
              .chatGetPermalink(r -> r.channel(event.fact("channel")).messageTs(event.fact("ts")));
      return answer.isOk() ? Optional.ofNullable(answer.getPermalink()) : Optional.empty();
    } catch (IOException | SlackApiException | Workspaces.NotInstalled e) {
      return Optional.empty();
    }
  }
}
