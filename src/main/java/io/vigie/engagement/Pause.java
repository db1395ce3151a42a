package io.vigie.engagement;

import java.time.Instant;

/** Why an engagement rests, and since when: no digest and no reminder comes meanwhile. */
public record Pause(Instant since, Reason because) {

  /** What happened to the channel, or to Vigie in it. */
  public enum Reason {
    /** the workspace that owns the installation took Vigie away */
    UNINSTALLED,
    /** Vigie was removed from the channel */
    REMOVED,
    ARCHIVED,
    /** the other company is no longer in the channel */
    UNSHARED
  }
}
