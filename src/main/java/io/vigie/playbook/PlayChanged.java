package io.vigie.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Something happened to a play.
 *
 * @param play as it stands now
 * @param closed the gaps that it closed
 * @param source the records that it was drafted from, by their names: {@code S-3}
 */
public record PlayChanged(
    Engagement engagement,
    Play play,
    Deed deed,
    PersonId by,
    List<Gap> closed,
    Optional<String> source) {

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
