package io.vigie.kpi;

import io.vigie.engagement.PersonId;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A figure of a week as it stands: the newest that was entered and not undone.
 *
 * @param replaced the figure that stood before it, where a different one did
 */
public record Reading(
    Week week,
    Kpi kpi,
    BigDecimal amount,
    Source source,
    PersonId enteredBy,
    Instant enteredAt,
    Optional<BigDecimal> replaced) {

  /** How a figure came in. */
  public enum Source {
    TYPED,
    FORM,
    IMPORT,
    /** nobody entered it: Vigie counted it */
    COUNTED
  }

  private static final PersonId NOBODY = new PersonId("", "");

  /** A figure that Vigie counted. */
  static Reading counted(Week week, Kpi kpi, long amount) {
    return new Reading(
        week,
        kpi,
        BigDecimal.valueOf(amount),
        Source.COUNTED,
        NOBODY,
        Instant.EPOCH,
        Optional.empty());
  }

  /** Whether it corrected another figure after its week had closed. */
  public boolean isRestated(ZoneId zone) {
    return replaced.isPresent() && !enteredAt.isBefore(week.end(zone));
  }
}
