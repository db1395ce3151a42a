package io.vigie.setup;

import java.util.Optional;

/** How far an engagement has come. */
public enum Phase {
  SETUP,
  PILOT,
  RAMP,
  RUN,
  ENDED;

  /** The phase that a gate leads into; none after the run, which somebody ends. */
  public Optional<Phase> next() {
    return ordinal() < RUN.ordinal() ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
  }
}
