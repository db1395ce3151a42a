package io.vigie.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The moment at which a visitor comes to the sandbox of the tests; from there time passes as it
 * does. What a story holds depends on the day and the hour: by itself they come in midweek.
 */
public class VisitorsDay {

  static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static volatile Arrival arrival = Arrival.at(WEDNESDAY_NOON);

  private record Arrival(Instant moment, long nanos) {

    static Arrival at(Instant moment) {
      return new Arrival(moment, System.nanoTime());
    }
  }

  /** From now on it is that moment. */
  static void is(Instant moment) {
    arrival = Arrival.at(moment);
  }

  static Instant now() {
    Arrival last = arrival;
    return last.moment.plusNanos(System.nanoTime() - last.nanos);
  }

  @Bean
  @Primary
  RealTime visitorsTime() {
    return new RealTime(
        new Clock() {
          @Override
          public Instant instant() {
            return now();
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        });
  }
}
