package io.vigie.playbook;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was asked and that no play answered.
 *
 * @param askedAt when it was first asked in vain
 * @param times how often
 * @param closed the play that answers it now
 */
public record Gap(
    UUID id,
    UUID engagement,
    String words,
    PersonId askedBy,
    Instant askedAt,
    int times,
    Optional<Closing> closed) {

  /** The number of the play that answers a gap, and since when. */
  public record Closing(int play, Instant at) {}
}
