package io.vigie.arbitration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** For how long a question may be put off. */
public enum Snooze {
  ONE_DAY,
  THREE_DAYS,
  NEXT_MONDAY;

  /** How often one question may be put off. */
  public static final int MOST = 3;

  LocalDate from(LocalDate today) {
    return switch (this) {
      case ONE_DAY -> today.plusDays(1);
      case THREE_DAYS -> today.plusDays(3);
      case NEXT_MONDAY -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    };
  }
}
