package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementConfirmed;
import io.vigie.engagement.EngagementMoved;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profiles;
import io.vigie.slack.Acquaintances.NotToldYet;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gets to know the people of an engagement's channel before they act: no payload says that somebody
 * is a guest, and no ack waits for Slack to say so.
 */
@Component
class ChannelPeople implements EventWork {

  private static final Logger log = LoggerFactory.getLogger(ChannelPeople.class);
  private static final String NAME = "channel_people";
  private static final String CHANNEL = "channel";
  private static final String CURSOR = "cursor";
  private static final int PAGE = 200;

  private final EventDesk desk;
  private final SlackApi api;
  private final Workspaces workspaces;
  private final Profiles profiles;
  private final Clock clock;

  ChannelPeople(
      EventDesk desk, SlackApi api, Workspaces workspaces, Profiles profiles, Clock clock) {
    this.desk = desk;
    this.api = api;
    this.workspaces = workspaces;
    this.profiles = profiles;
    this.clock = clock;
  }

  @EventListener
  void on(EngagementConfirmed confirmed) {
    lookAround(confirmed.engagement());
  }

  @EventListener
  void on(EngagementMoved moved) {
    if (!moved.sameConversation()) {
      lookAround(moved.engagement());
    }
  }

  private void lookAround(Engagement engagement) {
    lookAround(engagement.channel(), engagement.installationTeam());
  }

  /** Whoever is there is looked up, once this transaction has committed. */
  void lookAround(String channel, String installation) {
    desk.next(work(NAME, installation, Map.of(CHANNEL, channel)));
  }

  /** Somebody came into a channel. */
  void came(String user, String installation) {
    if (profiles.of(user).isEmpty()) {
      desk.next(work(Newcomer.NAME, installation, Map.of("user", user)));
    }
  }

  private Happening work(String name, String installation, Map<String, String> facts) {
    return new Happening(
        "people/" + UUID.randomUUID(), name, installation, facts, clock.instant(), 0);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    ConversationsMembersResponse page = page(event);
    if (!page.isOk()) {
      log.info("Who is in a channel was not told: {}", page.getError());
      return;
    }
    Optional.ofNullable(page.getMembers())
        .orElse(List.of())
        .forEach(user -> came(user, event.installationTeam()));
    Optional.ofNullable(page.getResponseMetadata())
        .map(more -> more.getNextCursor())
        .filter(cursor -> !cursor.isEmpty())
        .map(cursor -> Map.of(CHANNEL, event.fact(CHANNEL), CURSOR, cursor))
        .ifPresent(facts -> desk.next(work(NAME, event.installationTeam(), facts)));
  }

  private ConversationsMembersResponse page(Happening event) {
    try {
      return api.patient(workspaces.token(event.installationTeam()))
          .conversationsMembers(
              r -> r.channel(event.fact(CHANNEL)).cursor(event.fact(CURSOR)).limit(PAGE));
    } catch (Workspaces.NotInstalled e) {
      throw new NotToldYet(e.why());
    } catch (SlackApiException e) {
      throw new NotToldYet("conversations.members: HTTP " + e.getResponse().code());
    } catch (IOException e) {
      throw new NotToldYet("conversations.members: " + e.getClass().getSimpleName());
    }
  }

  /** One of them. The desk looks up whoever acts before it does the work: here that is all. */
  @Component
  static class Newcomer implements EventWork {

    private static final String NAME = "newcomer";

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void happened(Happening event, Optional<PersonId> who) {}
  }
}
