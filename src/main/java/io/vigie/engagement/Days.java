package io.vigie.engagement;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Weekdays as forms and rows write them: {@code mon} to {@code sun}. */
public final class Days {

  private Days() {}

  public static String key(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  public static Optional<DayOfWeek> of(String key) {
    return Arrays.stream(DayOfWeek.values()).filter(day -> key(day).equals(key)).findFirst();
  }
}
