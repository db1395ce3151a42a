package io.vigie.sandbox;

import java.time.Duration;
import java.util.Optional;

/** Where a story is played: who is there, and what they can lay their hands on. */
final class Stage {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Workspace workspace;
  private final Cast cast;
  private final Deeds deeds;
  private final Events events;
  private final StoryCalendar calendar;

  Stage(Workspace workspace, Cast cast, Deeds deeds, Events events, StoryCalendar calendar) {
    this.workspace = workspace;
    this.cast = cast;
    this.deeds = deeds;
    this.events = events;
    this.calendar = calendar;
  }

  StoryCalendar calendar() {
    return calendar;
  }

  CampaignFigures figures() {
    return new CampaignFigures(calendar);
  }

  String language() {
    return workspace.language;
  }

  String say(String key) {
    return Sentences.in(workspace.language).say(key);
  }

  Actor claire() {
    return actor("claire");
  }

  Actor karim() {
    return actor("karim");
  }

  Actor ines() {
    return actor("ines");
  }

  Actor thomas() {
    return actor("thomas");
  }

  Actor hery() {
    return actor("hery");
  }

  Actor lalaina() {
    return actor("lalaina");
  }

  private Actor actor(String handle) {
    return new Actor(new Visit(workspace, cast.person(handle)), cast.channel(), deeds);
  }

  Conversation pilot() {
    return cast.pilot();
  }

  Conversation internal() {
    return cast.internal();
  }

  /** The app comes into the channel of the story. */
  void inviteTheApp() {
    invite(cast.channel());
  }

  /** The app comes into the channel where there is nothing yet. */
  void inviteTheAppToThePilot() {
    invite(cast.pilot());
  }

  private void invite(Conversation channel) {
    workspace.alone(
        () -> {
          channel.members.add(workspace.names.botUser());
          return workspace
              .post(channel, workspace.names.botUser(), Optional.empty(), Optional.empty())
              .saying(say("joined"), null);
        });
    workspace.changed();
    events.joined(new Visit(workspace, cast.leader()), channel);
  }

  /** Waits for a message of that kind in the channel. */
  void awaitMessage(String kind) {
    boolean there =
        workspace.await(
            () -> cast.channel().messages.stream().anyMatch(m -> m.kind().equals(kind)), PATIENCE);
    if (!there) {
      throw new IllegalStateException("No message of the kind " + kind + " came");
    }
  }
}
