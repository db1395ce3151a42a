package io.vigie.schedule;

import java.time.Instant;
import java.util.Comparator;

/**
 * One moment at which a job fires.
 *
 * @param at when
 * @param kind what it does: {@code digest}, {@code daily-lists}, {@code housekeeping}
 * @param of whose it is: an engagement's id, or a word where it is everybody's
 */
public record Appointment(Instant at, String kind, String of) implements Comparable<Appointment> {

  private static final Comparator<Appointment> ORDER =
      Comparator.comparing(Appointment::at)
          .thenComparing(Appointment::kind)
          .thenComparing(Appointment::of);

  @Override
  public int compareTo(Appointment other) {
    return ORDER.compare(this, other);
  }
}
