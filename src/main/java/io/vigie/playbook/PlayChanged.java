package io.vigie.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import java.util.List;

/**
 * Something happened to a play.
 *
 * @param play as it stands now
 * @param closed the gaps that it closed
 */
public record PlayChanged(
    Engagement engagement, Play play, Deed deed, PersonId by, List<Gap> closed) {

  public PlayChanged {
    closed = List.copyOf(closed);
  }

  /** What can happen to a play. */
  public enum Deed {
    DRAFTED,
    /** drafted by a decision */
    PROPOSED,
    REVISED,
    PUBLISHED,
    DROPPED
  }
}
