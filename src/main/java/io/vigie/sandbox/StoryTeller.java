package io.vigie.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a story: an empty workspace, the clock some weeks back, and on through the script. */
final class StoryTeller {

  private static final Logger log = LoggerFactory.getLogger(StoryTeller.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Workspaces workspaces;
  private final Manifest manifest;
  private final Passage passage;
  private final SandboxClock clock;
  private final Deeds deeds;
  private final Events events;
  private final Guide guide;
  private final Wire wire;
  private @Nullable Cast cast;

  StoryTeller(
      Workspaces workspaces,
      Manifest manifest,
      Passage passage,
      SandboxClock clock,
      Deeds deeds,
      Events events,
      Guide guide,
      Wire wire) {
    this.workspaces = workspaces;
    this.manifest = manifest;
    this.passage = passage;
    this.clock = clock;
    this.deeds = deeds;
    this.events = events;
    this.guide = guide;
    this.wire = wire;
  }

  /** The story that is being told, begun in that language if there is none. */
  synchronized Workspace visit(String language) {
    return cast == null ? begin(language) : workspaces.current();
  }

  /**
   * A new story in place of that one.
   *
   * @param after the number of the story that is to end: a second click does not end the next one
   */
  synchronized Workspace beginAfter(int after, String language) {
    return workspaces.current().story == after ? begin(language) : workspaces.current();
  }

  private Workspace begin(String language) {
    guide.close();
    StoryCalendar calendar = StoryCalendar.before(clock.realInstant());
    List<Script.Step> steps = Script.of(calendar);
    if (cast != null) {
      close(workspaces.current(), cast);
    }
    passage.beginAt(moment(steps.get(0)));
    Workspace workspace = workspaces.next(language);
    Cast players = workspace.alone(() -> Cast.into(workspace, manifest));
    cast = players;
    Stage stage = new Stage(workspace, players, deeds, events, calendar);
    wire.patiently(() -> play(steps, stage));
    everybodyHasRead(workspace, players);
    passage.goToTheRealPresent();
    guide.openAfter(workspace.newestTs());
    workspace.changed();
    return workspace;
  }

  /** The story so far is over: its channel is archived, and the app takes note and says so. */
  private void close(Workspace workspace, Cast players) {
    String before = workspace.newestTs();
    events.archived(new Visit(workspace, players.leader()), players.channel());
    events.archived(new Visit(workspace, players.leader()), players.pilot());
    workspace.await(() -> !workspace.newestTs().equals(before), PATIENCE);
    passage.awaitDelivery();
  }

  /** Who a visitor is at first. */
  synchronized String leader() {
    return cast == null ? "" : cast.leader().id();
  }

  private void play(List<Script.Step> steps, Stage stage) {
    try {
      for (Script.Step step : steps) {
        passage.goTo(earlier(moment(step), clock.realInstant()));
        step.what().accept(stage);
        passage.awaitDelivery();
      }
    } catch (RuntimeException e) {
      log.error("The story broke off; the workspace can be used all the same", e);
    }
  }

  private static Instant moment(Script.Step step) {
    return step.day().atTime(step.time()).atZone(Ticker.ZONE).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Everything but the last digest, and what was said after it. */
  private static void everybodyHasRead(Workspace workspace, Cast players) {
    workspace.alone(
        () -> {
          for (Person person : workspace.people()) {
            workspace.conversations().forEach(c -> c.markRead(person.id()));
            players.channel().markReadBefore("vigie_digest", person.id());
          }
          return workspace;
        });
  }
}
