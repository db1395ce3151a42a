package io.vigie.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The referent's seat on a day: who sits in it.
 *
 * @param vacant whether the referent left the workspace, and nobody else was named yet
 * @param away the referent's absence, if that day is one of it
 */
public record Seat(Engagement engagement, boolean vacant, Optional<Absence> away) {

  static Seat at(Engagement engagement, boolean vacant, Optional<Absence> absence, Instant moment) {
    LocalDate day = moment.atZone(engagement.terms().zone()).toLocalDate();
    return new Seat(engagement, vacant, absence.filter(of -> of.covers(day)));
  }

  /**
   * Who sits there in the referent's place: nobody while the referent is there. An empty seat is
   * the deputy's, else the sponsor's; while the referent is away it is the deputy's alone.
   */
  public Optional<PersonId> inTurn() {
    if (vacant) {
      return engagement.deputy().or(engagement::sponsor);
    }
    return away.flatMap(absence -> engagement.deputy());
  }
}
