package io.vigie.slack;

import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import io.vigie.engagement.ChannelLife;
import io.vigie.engagement.Pause.Reason;
import io.vigie.engagement.PersonId;
import io.vigie.slack.Workspaces.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens to channels, and to Vigie in them. A rename is not among it: Vigie shows channels by
 * their id, and Slack shows the name.
 */
@Configuration(proxyBeanMethods = false)
class ChannelEvents {

  private static final String CHANNEL = "channel";

  private final ChannelLife life;
  private final Workspaces workspaces;
  private final SlackHealth slack;
  private final ChannelPeople people;

  ChannelEvents(ChannelLife life, Workspaces workspaces, SlackHealth slack, ChannelPeople people) {
    this.life = life;
    this.workspaces = workspaces;
    this.slack = slack;
    this.people = people;
  }

  /** One kind of event, with what is kept of it and what it leads to. */
  private record Told<E extends Event>(
      Class<E> type, Function<E, Map<String, String>> kept, Consumer<Happening> deed)
      implements EventHandling<E> {

    @Override
    public Map<String, String> keep(E event) {
      return kept.apply(event);
    }

    @Override
    public void happened(Happening event, Optional<PersonId> who) {
      deed.accept(event);
    }
  }

  @Bean
  EventHandling<ChannelIdChangedEvent> channelIdChanged() {
    return new Told<>(
        ChannelIdChangedEvent.class,
        event -> Map.of("old", event.getOldChannelId(), "new", event.getNewChannelId()),
        told -> life.renumber(told.fact("old"), told.fact("new")));
  }

  @Bean
  EventHandling<ChannelArchiveEvent> channelArchived() {
    return new Told<>(
        ChannelArchiveEvent.class, event -> of(event.getChannel()), pause(Reason.ARCHIVED));
  }

  @Bean
  EventHandling<GroupArchiveEvent> groupArchived() {
    return new Told<>(
        GroupArchiveEvent.class, event -> of(event.getChannel()), pause(Reason.ARCHIVED));
  }

  /** As long as another organisation is left, the channel is shared. */
  @Bean
  EventHandling<ChannelUnsharedEvent> channelUnshared() {
    return new Told<>(
        ChannelUnsharedEvent.class,
        event -> event.isExtShared() ? Map.of() : of(event.getChannel()),
        pause(Reason.UNSHARED));
  }

  @Bean
  EventHandling<ChannelSharedEvent> channelShared() {
    return new Told<>(
        ChannelSharedEvent.class,
        event -> of(event.getChannel()),
        told -> life.shared(told.fact(CHANNEL)));
  }

  @Bean
  EventHandling<ChannelLeftEvent> channelLeft() {
    return new Told<>(ChannelLeftEvent.class, event -> of(event.getChannel()), this::removed);
  }

  @Bean
  EventHandling<GroupLeftEvent> groupLeft() {
    return new Told<>(GroupLeftEvent.class, event -> of(event.getChannel()), this::removed);
  }

  @Bean
  EventHandling<MemberJoinedChannelEvent> memberJoined() {
    return new Told<>(
        MemberJoinedChannelEvent.class,
        event -> Map.of(CHANNEL, event.getChannel(), "member", event.getUser()),
        this::joined);
  }

  @Bean
  EventHandling<AppUninstalledEvent> appUninstalled() {
    return new Told<>(
        AppUninstalledEvent.class,
        event -> Map.of("what", "app"),
        told -> workspaces.lost(told.installationTeam()));
  }

  /** Tokens of single people come too; Vigie has none. */
  @Bean
  EventHandling<TokensRevokedEvent> tokensRevoked() {
    return new Told<>(
        TokensRevokedEvent.class,
        event ->
            event.getTokens() == null
                    || event.getTokens().getBot() == null
                    || event.getTokens().getBot().isEmpty()
                ? Map.of()
                : Map.of("what", "bot"),
        told -> workspaces.lost(told.installationTeam()));
  }

  private static Map<String, String> of(String channel) {
    return Map.of(CHANNEL, channel);
  }

  private Consumer<Happening> pause(Reason because) {
    return told -> life.pause(told.fact(CHANNEL), because);
  }

  private void removed(Happening told) {
    life.removed(told.fact(CHANNEL), told.installationTeam());
  }

  private void joined(Happening told) {
    String installation = told.installationTeam();
    Optional<String> vigie =
        workspaces
            .of(installation, null, false)
            .flatMap(Workspace::botUser)
            .or(() -> slack.facts(installation).botUserId());
    if (vigie.filter(told.fact("member")::equals).isPresent()) {
      life.invited(told.fact(CHANNEL), installation);
      people.lookAround(told.fact(CHANNEL), installation);
    } else {
      people.came(told.fact("member"), installation);
    }
  }
}
