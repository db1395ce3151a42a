package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.engagement.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client's working hours, over nights, weekends, holidays and zones. */
class FeedbackClockTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private final FeedbackClock clock =
      new FeedbackClock(WorkingCalendar.of(Optional.of("FR")), PARIS);

  @ParameterizedTest
  @CsvSource({
    // within a day, before it, after it
    "2026-11-16T10:00, 2026-11-16T11:30, 90",
    "2026-11-16T06:00, 2026-11-16T10:00, 60",
    "2026-11-16T17:00, 2026-11-16T23:00, 60",
    "2026-11-16T19:00, 2026-11-16T23:00, 0",
    // over a night
    "2026-11-16T17:00, 2026-11-17T10:00, 120",
    // Friday to Monday
    "2026-11-20T17:00, 2026-11-23T10:00, 120",
    // over Armistice Day, a Wednesday
    "2026-11-10T17:00, 2026-11-12T10:00, 120",
    // two working days, which is what is owed
    "2026-11-19T15:00, 2026-11-23T15:00, 1080",
    // backwards
    "2026-11-17T10:00, 2026-11-16T10:00, 0",
    // the clocks change on a Sunday
    "2026-10-23T17:00, 2026-10-26T10:00, 120"
  })
  void countsWorkingMinutes(LocalDateTime from, LocalDateTime to, int minutes) {
    assertThat(clock.minutes(in(from, PARIS), in(to, PARIS))).isEqualTo(minutes);
  }

  @Test
  void theHoursAreTheClientsWhereverTheCallIsMade() {
    ZoneId antananarivo = ZoneId.of("Indian/Antananarivo");
    // Noon in Antananarivo is ten in Paris, and six in the evening there is four.
    assertThat(
            clock.minutes(
                in(LocalDateTime.of(2026, 11, 16, 12, 0), antananarivo),
                in(LocalDateTime.of(2026, 11, 16, 18, 0), antananarivo)))
        .isEqualTo(360);
  }

  private static Instant in(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant();
  }
}
