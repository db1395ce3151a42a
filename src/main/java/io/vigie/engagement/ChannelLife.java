package io.vigie.engagement;

import io.vigie.engagement.Pause.Reason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engagement follows its channel, or rests until somebody brings it back. */
@Service
public class ChannelLife {

  private final ChannelRows channels;
  private final EngagementRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChannelLife(
      ChannelRows channels, EngagementRows rows, ApplicationEventPublisher events, Clock clock) {
    this.channels = channels;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** The same channel has another id. */
  @Transactional
  public void renumber(String before, String after) {
    for (UUID id : channels.in(before)) {
      if (channels.renumber(id, before, after)) {
        events.publishEvent(new EngagementMoved(rows.find(id).orElseThrow(), before, true));
      }
    }
  }

  /** What happened to a channel makes its engagement rest. */
  @Transactional
  public void pause(String channel, Reason because) {
    channels.in(channel).forEach(id -> pause(id, because));
  }

  /** Vigie was removed from a channel: it matters where that installation's bot posts. */
  @Transactional
  public void removed(String channel, String installation) {
    channels.in(channel).stream()
        .filter(isOwnedBy(installation))
        .forEach(id -> pause(id, Reason.REMOVED));
  }

  /** Vigie is in the channel again. */
  @Transactional
  public void invited(String channel, String installation) {
    channels.in(channel).stream()
        .filter(isOwnedBy(installation))
        .forEach(id -> resume(id, Reason.REMOVED));
  }

  private Predicate<UUID> isOwnedBy(String installation) {
    List<UUID> owned = channels.ownedBy(installation);
    return owned::contains;
  }

  /** The other company is in the channel again. */
  @Transactional
  public void shared(String channel) {
    channels.in(channel).forEach(id -> resume(id, Reason.UNSHARED));
  }

  /** The workspace took Vigie away: all that it owns rests. */
  @Transactional
  public void uninstalled(String installation) {
    channels.ownedBy(installation).forEach(id -> pause(id, Reason.UNINSTALLED));
  }

  @Transactional
  public void installed(String installation) {
    channels.ownedBy(installation).forEach(id -> resume(id, Reason.UNINSTALLED));
  }

  private void pause(UUID id, Reason because) {
    if (channels.pause(id, because, clock.instant())) {
      events.publishEvent(new EngagementPaused(rows.find(id).orElseThrow(), because));
    }
  }

  private void resume(UUID id, Reason because) {
    if (channels.resume(id, because)) {
      events.publishEvent(new EngagementResumed(rows.find(id).orElseThrow()));
    }
  }

  /**
   * The referent says that it goes on. If that comes through another installation than the one that
   * owned the engagement, the other one owns it from now on.
   *
   * @throws OnlyTheReferent for anybody else
   */
  @Transactional
  public Engagement resume(Member by, String installation) {
    by.require(Act.CHANGE_THE_ENGAGEMENT);
    boolean rested = channels.resume(by.engagement().id(), installation);
    Engagement engagement = rows.find(by.engagement().id()).orElseThrow();
    if (rested) {
      events.publishEvent(new EngagementResumed(engagement));
    }
    return engagement;
  }

  /**
   * The engagement goes on in another channel, with all that was recorded.
   *
   * @throws OnlyTheReferent for anybody else
   * @throws ChannelIsTaken where another engagement lives in that channel
   */
  @Transactional
  public Engagement move(Member by, String channel, String installation) {
    by.require(Act.MOVE_THE_ENGAGEMENT);
    Engagement before = by.engagement();
    if (before.channel().equals(channel)) {
      return before;
    }
    if (!channels.move(before.id(), channel, installation)) {
      throw new ChannelIsTaken();
    }
    Engagement after = rows.find(before.id()).orElseThrow();
    events.publishEvent(new EngagementMoved(after, before.channel(), false));
    return after;
  }
}
