package io.vigie.setup;

import io.vigie.engagement.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one company does next, taken at the weekly meeting and carried until it is done.
 *
 * @param owner by Slack's user id
 * @param taken the day on which it was taken
 */
public record Action(
    UUID id,
    Side side,
    String words,
    String owner,
    LocalDate due,
    LocalDate taken,
    Optional<LocalDate> done) {

  public boolean isDone() {
    return done.isPresent();
  }
}
