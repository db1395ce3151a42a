package io.vigie.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How near a prospect is to buying; what each means, the engagement's playbook says. */
public enum Temperature {
  HOT,
  WARM,
  COLD;

  /** {@code hot}, {@code warm}, {@code cold}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The temperature of that key, in any case. */
  public static Optional<Temperature> ofKey(String key) {
    return Arrays.stream(values())
        .filter(temperature -> temperature.key().equalsIgnoreCase(key.strip()))
        .findFirst();
  }
}
