package io.vigie.arbitration;

import io.vigie.engagement.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When whom is prompted about a question: a pure reading of its due date and of the days on which
 * its clock stood, so that what is sent follows from how things are when it is sent.
 *
 * @param due the due date, later by the working days on which the clock stood
 */
record PromptLadder(LocalDate due, List<Pause> pauses, WorkingCalendar calendar) {

  private static final int SOON = 2;
  private static final int CHANNEL = 1;
  private static final int DEPUTY = 3;
  private static final int SPONSOR = 5;

  static PromptLadder of(
      LocalDate due, List<Pause> pauses, WorkingCalendar calendar, LocalDate today) {
    return new PromptLadder(shifted(due, pauses, calendar, today), pauses, calendar);
  }

  /** A day that moved by the working days on which the clock stood before it. */
  static LocalDate shifted(
      LocalDate day, List<Pause> pauses, WorkingCalendar calendar, LocalDate today) {
    int stood = stood(pauses, calendar, today);
    return stood == 0 ? day : calendar.plus(day, stood);
  }

  /** On how many working days the clock stood by that day. */
  static int stood(List<Pause> pauses, WorkingCalendar calendar, LocalDate today) {
    return pauses.stream()
        .mapToInt(
            pause -> calendar.workingDays(pause.from(), pause.until().orElse(today).minusDays(1)))
        .sum();
  }

  /**
   * The day of a prompt. A due date on which nobody works is prompted on the working day before.
   */
  LocalDate day(Rung rung) {
    LocalDate lastChance = calendar.plus(due, 0);
    return switch (rung) {
      case SOON -> calendar.plus(lastChance, -SOON);
      case DUE -> lastChance;
      case CHANNEL -> calendar.plus(due, CHANNEL);
      case DEPUTY -> calendar.plus(due, DEPUTY);
      case SPONSOR -> calendar.plus(due, SPONSOR);
    };
  }

  /** How far the prompts have climbed by that day; nowhere while the clock stands. */
  Optional<Rung> reached(LocalDate today) {
    if (pauses.stream().anyMatch(pause -> pause.standsOn(today))) {
      return Optional.empty();
    }
    Optional<Rung> highest = Optional.empty();
    for (Rung rung : Rung.values()) {
      if (!day(rung).isAfter(today)) {
        highest = Optional.of(rung);
      }
    }
    return highest;
  }

  /** Whether the silence has made it the deputy's, too. */
  boolean isTheDeputys(LocalDate today) {
    return reached(today).filter(rung -> rung.compareTo(Rung.DEPUTY) >= 0).isPresent();
  }
}
