package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T23:10, 2026-11-23, 2026-W47",
    "2026-11-23T09:00, 2026-11-23, 2026-W47",
    "2026-11-23T08:59, 2026-11-16, 2026-W46",
    "2026-11-22T12:00, 2026-11-16, 2026-W46",
    "2027-01-04T10:00, 2027-01-04, 2026-W53",
  })
  void theLastDigestIsThatOfTheMondayBefore(String now, LocalDate digest, String week) {
    StoryCalendar calendar = at(now);
    assertThat(calendar.digestDay()).isEqualTo(digest);
    assertThat(calendar.week(16)).isEqualTo(week);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-06T10:00, 2026-03-30",
    "2026-04-07T08:00, 2026-03-30",
    "2026-04-07T09:00, 2026-04-07",
    "2026-04-08T10:00, 2026-04-07",
  })
  void onEasterMondayItIsStillTheOneBefore(String now, LocalDate digest) {
    assertThat(at(now).digestDay()).isEqualTo(digest);
  }

  @Test
  void seventeenWeeksEndWithTheLastOne() {
    StoryCalendar calendar = at("2026-11-25T23:10");
    assertThat(calendar.week(0)).isEqualTo("2026-W31");
    assertThat(calendar.friday()).isEqualTo("2026-11-20");
    CampaignFigures figures = new CampaignFigures(calendar);
    assertThat(figures.allButTheLast().lines().toList())
        .hasSize(17)
        .startsWith("week,dials,conversations,meetings_booked", "2026-W31,1986,1850,42")
        .endsWith("2026-W46,1624,1518,66");
    assertThat(figures.theLast())
        .isEqualTo("2026-W47 dials 1284 conversations 1021 meetings_booked 47");
  }

  private static StoryCalendar at(String paris) {
    return StoryCalendar.before(LocalDateTime.parse(paris).atZone(Ticker.ZONE).toInstant());
  }
}
