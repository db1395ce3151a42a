package io.vigie.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reporter adds to the words, all of it optional. A severity is never asked.
 *
 * @param segment where it was heard: a trade, a size, a region
 */
public record Details(
    Optional<SignalType> type,
    Optional<String> segment,
    Optional<Confidence> confidence,
    Optional<Heard> heard) {

  /** Nothing but the words. */
  public static final Details NONE =
      new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** How sure the reporter is; low is welcome. */
  public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Confidence> of(String key) {
      return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }
  }

  /** How often it was heard. */
  public enum Heard {
    ONCE,
    SEVERAL;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Heard> of(String key) {
      return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
    }
  }
}
