package io.vigie.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A group in somebody's hand: held until the transaction ends, so that what happens to it happens
 * one after the other.
 */
record Sheaf(Engagement engagement, SignalGroup group, WeakSignal signal, Instant now) {

  /** Lets pass whoever reported the signal, and whoever may do it to any. */
  Sheaf requireOwn(Member by, Act act) {
    by.require(act);
    if (by.right(act) != Right.YES && !signal.reporter().equals(by.person())) {
      throw new OnlyTheReporter(signal.reporter().user());
    }
    return this;
  }

  /** Takes groups up and puts down what was done to them. */
  @Component
  static class Sheaves {
    private final SignalRows rows;
    private final SignalDeeds deeds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sheaves(SignalRows rows, SignalDeeds deeds, ApplicationEventPublisher events, Clock clock) {
      this.rows = rows;
      this.deeds = deeds;
      this.events = events;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    /** The signal with its group, which nobody else changes meanwhile. */
    Sheaf take(Engagement engagement, UUID signal) {
      hold(engagement.id(), List.of(signal));
      WeakSignal taken =
          rows.find(engagement.id(), signal).orElseThrow(() -> new NoSuchSignal(signal.toString()));
      SignalGroup group = rows.group(engagement.id(), taken.group()).orElseThrow();
      return new Sheaf(engagement, group, taken, now());
    }

    /**
     * Holds the groups of these signals, always in the same order, so that nobody waits forever.
     */
    void hold(UUID engagement, Collection<UUID> signals) {
      List<UUID> held = groups(engagement, signals);
      held.forEach(deeds::lock);
      while (!held.containsAll(groups(engagement, signals))) {
        // They went elsewhere before they were held.
        held = groups(engagement, signals);
        held.forEach(deeds::lock);
      }
    }

    private List<UUID> groups(UUID engagement, Collection<UUID> signals) {
      return signals.stream()
          .flatMap(signal -> rows.groupOf(engagement, signal).stream())
          .distinct()
          .sorted()
          .toList();
    }

    Optional<SignalGroup> group(Engagement engagement, UUID group) {
      return rows.group(engagement.id(), group);
    }

    /** Writes a line about the whole group and tells everybody; the group as it stands now. */
    SignalGroup done(Sheaf of, Deed deed, Optional<PersonId> by, Optional<String> words) {
      Happening happening = new Happening(deed, by, of.now(), words);
      deeds.note(of.group().id(), Optional.empty(), happening);
      SignalGroup after = group(of.engagement(), of.group().id()).orElse(of.group());
      events.publishEvent(new SignalChanged(of.engagement(), after, happening, after.signals()));
      return after;
    }

    /** The same about some of its signals. */
    SignalGroup done(
        Engagement engagement, SignalGroup group, List<WeakSignal> about, Happening happening) {
      about.forEach(signal -> deeds.note(group.id(), Optional.of(signal.id()), happening));
      SignalGroup after = group(engagement, group.id()).orElse(group);
      events.publishEvent(new SignalChanged(engagement, after, happening, about));
      return after;
    }
  }
}
