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
    return switch (this) {
      case SETUP -> Optional.of(PILOT);
      case PILOT -> Optional.of(RAMP);
      case RAMP -> Optional.of(RUN);
      case RUN, ENDED -> Optional.empty();
    };
  }
}
