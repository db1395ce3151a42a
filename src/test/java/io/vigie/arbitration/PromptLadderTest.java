package io.vigie.arbitration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.engagement.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptLadderTest {

  private static final WorkingCalendar FRANCE = WorkingCalendar.of(Optional.of("FR"));

  @Test
  void theStepsAreWorkingDaysAndJumpOverAHoliday() {
    // Wednesday the 11th of November is Armistice Day.
    PromptLadder ladder = due("2026-11-12", "2026-11-05");

    assertThat(days(ladder))
        .containsExactly("2026-11-09", "2026-11-12", "2026-11-13", "2026-11-17", "2026-11-19");
  }

  @Test
  void aDueDateOnWhichNobodyWorksIsPromptedOnTheWorkingDayBefore() {
    PromptLadder ladder = due("2026-11-14", "2026-11-05");

    assertThat(days(ladder))
        .containsExactly("2026-11-10", "2026-11-13", "2026-11-16", "2026-11-18", "2026-11-20");
  }

  @Test
  void itHasReachedTheHighestStepWhoseDayHasCome() {
    PromptLadder ladder = due("2026-11-12", "2026-11-05");

    assertThat(ladder.reached(day("2026-11-06"))).isEmpty();
    assertThat(ladder.reached(day("2026-11-09"))).contains(Rung.SOON);
    assertThat(ladder.reached(day("2026-11-11"))).contains(Rung.SOON);
    assertThat(ladder.reached(day("2026-11-12"))).contains(Rung.DUE);
    assertThat(ladder.reached(day("2026-11-16"))).contains(Rung.CHANNEL);
    assertThat(ladder.reached(day("2026-11-18"))).contains(Rung.DEPUTY);
    assertThat(ladder.reached(day("2027-01-04"))).contains(Rung.SPONSOR);
  }

  @Test
  void workingDaysOnWhichTheClockStoodMoveEveryStep() {
    Pause weekend = new Pause(day("2026-11-06"), Optional.of(day("2026-11-10")));
    PromptLadder ladder =
        PromptLadder.of(day("2026-11-12"), List.of(weekend), FRANCE, day("2026-11-10"));

    // Friday and Monday: two working days, the weekend is none.
    assertThat(days(ladder))
        .containsExactly("2026-11-12", "2026-11-16", "2026-11-17", "2026-11-19", "2026-11-23");
  }

  @Test
  void whileTheClockStandsNothingIsReached() {
    Pause open = new Pause(day("2026-11-06"), Optional.empty());
    PromptLadder ladder =
        PromptLadder.of(day("2026-11-06"), List.of(open), FRANCE, day("2026-12-18"));

    assertThat(ladder.reached(day("2026-12-18"))).isEmpty();
  }

  private static PromptLadder due(String due, String today) {
    return PromptLadder.of(day(due), List.of(), FRANCE, day(today));
  }

  private static List<String> days(PromptLadder ladder) {
    return Arrays.stream(Rung.values()).map(rung -> ladder.day(rung).toString()).toList();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
