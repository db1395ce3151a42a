package io.vigie.signal;

import io.vigie.engagement.Engagement;
import io.vigie.signal.Sheaf.Sheaves;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One remark is noise, three are a signal: says when a group surfaces, once. */
@Component
class SignalWatch {

  private static final int REPORTERS = 3;
  private static final int REPORTS = 5;
  private static final Duration LATELY = Duration.ofDays(14);

  private final SignalDeeds deeds;
  private final Sheaves sheaves;

  SignalWatch(SignalDeeds deeds, Sheaves sheaves) {
    this.deeds = deeds;
    this.sheaves = sheaves;
  }

  /** Three people said it, or it was said five times in fourteen days. */
  static boolean hasGrown(SignalGroup group, Instant now) {
    long lately =
        group.signals().stream()
            .filter(signal -> !signal.reportedAt().isBefore(now.minus(LATELY)))
            .count();
    return group.reporters().size() >= REPORTERS || lately >= REPORTS;
  }

  /** Surfaces a group that is held, where it has grown and did not surface before. */
  SignalGroup look(Engagement engagement, SignalGroup group, Instant now) {
    return hasGrown(group, now) && deeds.surface(group.id(), now)
        ? sheaves.done(
            new Sheaf(engagement, group, group.first(), now),
            Deed.SURFACED,
            Optional.empty(),
            Optional.empty())
        : group;
  }
}
