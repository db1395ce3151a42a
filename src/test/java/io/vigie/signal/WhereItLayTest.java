package io.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.signal.SignalGroups.Moved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of a group can be read for as long as anything lives that lay in it. */
class WhereItLayTest extends SignalStory {

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    anEngagement();
  }

  @Test
  void aGroupThatWentIntoAnotherBringsItsHistory() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops");
    later(() -> triages.close(as(claire), second.id(), "We know"));
    later(() -> groups.same(as(claire), second.id(), first.id()));
    later(() -> triages.watch(as(claire), first.id()));

    assertThat(history(second))
        .containsExactly(
            "REPORTED S-1", "REPORTED S-2", "CLOSED S-2: We know", "GROUPED S-2: S-1", "WATCHED");
  }

  @Test
  void whatWasTakenOutKeepsWhatWasSaidOfItInThereAndNothingThatWasSaidAfterwards() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops");
    later(() -> groups.same(as(claire), second.id(), first.id()));
    later(() -> triages.close(as(claire), first.id(), "We know"));
    later(() -> groups.split(as(claire), second.id()));
    later(() -> triages.watch(as(claire), first.id()));

    assertThat(history(second))
        .containsExactly(
            "REPORTED S-2", "GROUPED S-2: S-1", "CLOSED S-2: We know", "SPLIT S-2: S-1");
    assertThat(history(first))
        .containsExactly(
            "REPORTED S-1", "GROUPED S-2: S-1", "CLOSED: We know", "SPLIT S-2: S-1", "WATCHED");
  }

  @Test
  void whatWasUndoneIsReadOnBothSides() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops");
    Moved together = later(() -> groups.same(as(lova), second.id(), first.id()));
    later(() -> signals.answer(as(hery), first.id(), "Hotels say so"));
    later(() -> groups.undo(as(lova), together.act()));
    later(() -> triages.watch(as(claire), first.id()));

    assertThat(history(first))
        .containsExactly(
            "REPORTED S-1", "GROUPED S-2: S-1", "ANSWERED: Hotels say so", "UNDONE S-2", "WATCHED");
    assertThat(history(second))
        .containsExactly(
            "REPORTED S-2", "GROUPED S-2: S-1", "ANSWERED S-2: Hotels say so", "UNDONE S-2");
  }

  @Test
  void whoseLastSignalWentElsewhereIsReadWhereItWent() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops");
    WeakSignal third = reported(lova, "The word is HR ops");
    later(() -> groups.same(as(lova), third.id(), second.id()));
    later(() -> triages.askMore(as(claire), second.id(), "Who says it?"));
    later(() -> groups.split(as(claire), second.id()));
    later(() -> groups.same(as(claire), second.id(), first.id()));
    later(() -> groups.same(as(claire), third.id(), first.id()));

    assertThat(group(first).signals()).hasSize(3);
    assertThat(history(first))
        .contains("ASKED S-2: Who says it?", "SPLIT S-2: S-3", "GROUPED S-3: S-1")
        .doesNotHaveDuplicates();
    assertThat(claire.types("/signal S-1").toString())
        .contains("S-2 · ", "asked: Who says it?", "took it out of S-3");
  }

  private <T> T later(java.util.function.Supplier<T> deed) {
    clock.advance(Duration.ofMinutes(1));
    return deed.get();
  }

  private List<String> history(WeakSignal signal) {
    return log.history(group(signal)).stream()
        .map(
            line ->
                line.happening().deed()
                    + line.about().map(name -> " " + name).orElse("")
                    + line.happening().words().map(words -> ": " + words).orElse(""))
        .toList();
  }
}
