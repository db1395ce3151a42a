package io.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.duties.Duties;
import io.vigie.duties.Duty;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the field says stands in the referent's daily list until somebody looked at it. */
class TriageOwedStoryTest extends SignalStory {

  private static final String PARIS = "Europe/Paris";

  @Autowired Duties duties;

  /** On Monday the list of what the set-up asks for is sent; on Tuesday nothing else is owed. */
  @BeforeEach
  void anEngagementOfTwoCompanies() {
    anEngagement();
    jdbc.sql("delete from daily_list").update();
    timePasses("2026-11-17T10:30", PARIS);
  }

  @Test
  void oneLineNamesHowManyWaitAndTheOldest() {
    assertThat(owed()).isEmpty();
    WeakSignal first = reported(hery, "Nobody says payroll");
    clock.set("2026-11-18T10:00", PARIS);
    WeakSignal second = reported(lova, "The competitor is cheaper");
    clock.advance(Duration.ofMinutes(1));
    reported(lova, "They ask for a mobile app");

    assertThat(owed()).containsExactly("UCLAIRE: 3, S-1");
    triages.watch(as(claire), first.id());
    assertThat(owed()).containsExactly("UCLAIRE: 2, S-2");
    triages.askMore(as(claire), second.id(), "Which competitor?");
    assertThat(owed()).containsExactly("UCLAIRE: 1, S-3");
    signals.answer(as(lova), second.id(), "Lucca");
    assertThat(owed()).containsExactly("UCLAIRE: 2, S-2");
    groups.same(as(lova), find(3).id(), second.id());
    assertThat(owed()).containsExactly("UCLAIRE: 1, S-2");
    triages.close(as(claire), second.id(), "We know");
    assertThat(owed()).isEmpty();
  }

  @Test
  void whatSurfacedMakesAListTheSameDayAndNoneAfterThat() {
    surfaced();
    timePasses("2026-11-19T18:00", PARIS);

    assertThat(diary.lists).containsExactly("2026-11-17 UCLAIRE: 1, S-1");
  }

  @Test
  void oneRemarkStandsInTheListThatComesAndMakesOneOfItsOwnAfterAWeek() {
    reported(hery, "Nobody says payroll");
    timePasses("2026-11-24T18:00", PARIS);

    // On Friday the figures of the week are asked for.
    assertThat(diary.lists)
        .containsExactly("2026-11-20 UCLAIRE: 1, S-1", "2026-11-24 UCLAIRE: 1, S-1");
  }

  @Test
  void whatWasTriagedMeanwhileStandsInNoList() {
    SignalGroup group = surfaced();
    triages.close(as(claire), group.first().id(), "We know");
    timePasses("2026-11-26T18:00", PARIS);

    assertThat(diary.lists).isEmpty();
  }

  private SignalGroup surfaced() {
    WeakSignal first = reported(hery, "The competitor is cheaper");
    groups.same(as(lova), reported(lova, "Cheaper elsewhere").id(), first.id());
    return groups.same(as(karim), reported(karim, "Cheaper there").id(), first.id()).group();
  }

  private WeakSignal find(int number) {
    return log.find(as(claire), number);
  }

  private List<String> owed() {
    return duties.of(acmes()).stream()
        .filter(Duty.ToTriage.class::isInstance)
        .map(duty -> Diary.said((Duty.ToTriage) duty))
        .toList();
  }
}
