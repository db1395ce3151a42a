package io.vigie.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "MG, 2026-06-26",
    "MG, 2028-03-29",
    "MG, 2026-05-14",
    "TN, 2028-03-20",
    "TN, 2026-10-15",
    "TN, 2026-12-17",
    "SN, 2028-04-04",
    "SN, 2026-05-25",
    "CI, 2026-08-07",
    "CI, 2027-11-15",
    "BJ, 2028-01-10",
    "BJ, 2028-08-01",
    "CM, 2026-02-11",
    "CM, 2026-05-20",
    "CM, 2026-04-03",
    "CM, 2023-01-02",
    "CI, 2022-08-08",
    "MG, 2026-05-27"
  })
  void theHolidaysOfProvidersCountriesAreKnown(String country, LocalDate day) {
    WorkingCalendar calendar = WorkingCalendar.of(Optional.of(country));

    assertThat(calendar.isWorkingDay(day)).isFalse();
    assertThat(calendar.holidays(day, day, Locale.ENGLISH))
        .singleElement()
        .satisfies(holiday -> assertThat(holiday.name()).isNotBlank().doesNotContain("undefined"));
    assertThat(calendar.holidays(day, day, Locale.FRANCE))
        .singleElement()
        .satisfies(holiday -> assertThat(holiday.name()).isNotBlank().doesNotContain("undefined"));
  }

  @ParameterizedTest
  @CsvSource({"MG", "TN", "SN", "CI", "BJ", "CM"})
  void islamAndChristianityMoveTheirDaysAndAnOrdinaryDayIsWorkedOn(String country) {
    WorkingCalendar calendar = WorkingCalendar.of(Optional.of(country));

    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 25))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 20))).isFalse();
  }
}
