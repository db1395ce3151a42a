package io.vigie.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signal is about. */
public enum SignalType {
  OBJECTION,
  COMPETITOR,
  PRICE,
  PRODUCT,
  MARKET,
  REGULATION,
  PERSONA,
  DATA_QUALITY,
  TONE;

  /** As forms and files call it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that key, if there is one. */
  public static Optional<SignalType> of(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
