package io.vigie.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.engagement.Absences;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import io.vigie.engagement.Seats;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PromptStoryTest extends ArbitrationStory {

  private static final String PARIS = "Europe/Paris";

  @Autowired Absences absences;
  @Autowired DaysOff daysOff;
  @Autowired Profiles profiles;
  @Autowired Seats seats;

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void theWholeLifeOfAQuestion(String language) {
    clock.set("2026-11-05T10:00", PARIS);
    anEngagement(language);
    clock.set("2026-11-05T17:50", PARIS);
    Question asked = questions.ask(as(hery), volume("2026-11-12"));
    assertThat(asked.name()).isEqualTo("D-1");

    timePasses("2026-11-10T16:00", PARIS);
    absences.away(new PersonId(claire.user, claire.team), LocalDate.parse("2026-11-16"));
    timePasses("2026-11-19T15:00", PARIS);
    // Armistice Day is no day; on Friday Karim, in turn, owes the figures too, and it is one list.
    assertThat(diary.lines)
        .containsExactly(
            "Mon 9 Nov 09:00 UCLAIRE: decide D-1, SOON",
            "Tue 10 Nov 17:00 UKARIM: decide D-1, SOON",
            "Thu 12 Nov 09:00 UKARIM: decide D-1, DUE",
            "Fri 13 Nov 09:00 channel: SURFACED D-1",
            "Fri 13 Nov 09:00 UKARIM: decide D-1, DUE",
            "Tue 17 Nov 09:00 channel: REACHED_DEPUTY D-1",
            "Tue 17 Nov 09:00 UKARIM: decide D-1, DEPUTY",
            "Thu 19 Nov 09:00 channel: REACHED_SPONSOR D-1",
            "Thu 19 Nov 09:00 USOFIA: decide D-1, SPONSOR");

    diary.lines.clear();
    Question decided =
        decisions.decide(
            as(karim),
            asked.id(),
            new Ruling(
                new Answer.OfOption(1),
                "Closers come first.",
                Optional.of(LocalDate.parse("2026-11-23")),
                Optional.of(LocalDate.parse("2026-12-17"))));
    assertThat(decided.state()).isEqualTo(Question.State.DECIDED);
    timePasses("2026-12-16T18:00", PARIS);
    assertThat(diary.lines).as("nobody is prompted about what is decided").isEmpty();

    timePasses("2026-12-17T10:00", PARIS);
    Question reopened = decisions.reopen(as(claire), asked.id(), "", Optional.empty());
    assertThat(reopened.state()).isEqualTo(Question.State.REOPENED);
    assertThat(reopened.due()).isEqualTo("2026-12-24");
    assertThat(reopened.decision().orElseThrow().words()).isEqualTo("20 targeted ones");
    timePasses("2026-12-23T10:00", PARIS);
    Question again =
        decisions.decide(
            as(claire),
            asked.id(),
            new Ruling(
                new Answer.OwnWords("50 of each"), "Seen.", Optional.empty(), Optional.empty()));
    assertThat(again.decision().orElseThrow().sequence()).isEqualTo(2);
    assertThat(log.answers(as(hery), asked.id()))
        .extracting(Decision::words)
        .containsExactly("20 targeted ones", "50 of each");
    Question successor =
        decisions.supersede(as(claire), asked.id(), targeted(), "The results came in.");
    timePasses("2027-01-08T18:00", PARIS);

    assertThat(diary.lines)
        .containsExactly(
            "Thu 17 Dec 09:00 UCLAIRE: review D-1", "Tue 22 Dec 09:00 UCLAIRE: decide D-1, SOON");
    assertThat(successor.name()).isEqualTo("D-2");
    assertThat(successor.supersedes()).contains(1);
    Question old = log.find(as(hery), 1);
    assertThat(old.state()).isEqualTo(Question.State.SUPERSEDED);
    assertThat(old.supersededBy()).contains(2);
    assertThat(log.history(as(hery), asked.id()))
        .extracting(Happening::deed)
        .containsExactly(
            Deed.ASKED,
            Deed.SURFACED,
            Deed.REACHED_DEPUTY,
            Deed.REACHED_SPONSOR,
            Deed.DECIDED,
            Deed.REOPENED,
            Deed.DECIDED,
            Deed.SUPERSEDED);
  }

  @Test
  void informationIsAskedOfTheAskerInTheAskersOwnHoursAndTheClockStands() {
    clock.set("2026-11-05T10:00", PARIS);
    anEngagement("en");
    profiles.learn(
        new Profile(
            new PersonId(hery.user, hery.team),
            false,
            Optional.empty(),
            Optional.of(ZoneId.of("Indian/Antananarivo")),
            clock.instant()));
    Question asked = questions.ask(as(hery), volume("2026-11-12"));
    clock.set("2026-11-06T17:30", PARIS);
    decisions.needInformation(as(claire), asked.id(), "How many closers are there?");

    timePasses("2026-11-10T11:00", PARIS);
    questions.inform(as(hery), asked.id(), "Four.");
    timePasses("2026-11-16T18:00", PARIS);

    // Nine in Antananarivo is seven in Paris. Friday and Monday the clock stood.
    assertThat(diary.lines)
        .containsExactly(
            "Mon 9 Nov 07:00 UHERY: inform D-1",
            "Thu 12 Nov 09:00 UCLAIRE: decide D-1, SOON",
            "Fri 13 Nov 09:00 UCLAIRE: decide D-1, SOON",
            "Mon 16 Nov 09:00 UCLAIRE: decide D-1, DUE");
  }

  @Test
  void theDueDateThatIsShownIsTheOneThatHoldsAndStaysSoOnceDecided() {
    clock.set("2026-11-05T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-12"));
    clock.set("2026-11-06T17:30", PARIS);
    decisions.needInformation(as(claire), asked.id(), "How many closers are there?");
    clock.set("2026-11-10T11:00", PARIS);

    Question informed = questions.inform(as(hery), asked.id(), "Four.");
    assertThat(informed.due()).as("two working days later").isEqualTo("2026-11-16");
    Question silent =
        decisions.setDefault(
            as(claire),
            asked.id(),
            new Draft.Silence(new Answer.OfOption(0), Optional.of(LocalDate.parse("2026-11-18"))));
    assertThat(silent.onSilence().map(Question.Default::on)).contains(day("2026-11-18"));
    assertThat(log.find(as(hery), 1).onSilence().map(Question.Default::on))
        .as("what was said after the stop is not moved by it")
        .contains(day("2026-11-18"));

    clock.set("2026-11-16T10:00", PARIS);
    Question decided = decisions.decide(as(claire), asked.id(), targeted());

    assertThat(decided.due()).isEqualTo("2026-11-16");
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void aSnoozedQuestionComesBackOnItsDayAndClimbsFromThere() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    timePasses("2026-11-18T10:00", PARIS);
    diary.lines.clear();
    Question snoozed = decisions.snooze(as(claire), asked.id(), Snooze.ONE_DAY);
    assertThat(snoozed.snoozes()).isEqualTo(1);
    assertThat(snoozed.snoozedUntil()).contains(LocalDate.parse("2026-11-19"));

    timePasses("2026-11-24T18:00", PARIS);

    assertThat(diary.lines)
        .containsExactly(
            "Thu 19 Nov 09:00 UCLAIRE: decide D-1, DUE",
            "Fri 20 Nov 09:00 channel: SURFACED D-1",
            "Fri 20 Nov 09:00 UCLAIRE: decide D-1, DUE",
            "Tue 24 Nov 09:00 channel: REACHED_DEPUTY D-1",
            "Tue 24 Nov 09:00 UKARIM: decide D-1, DEPUTY");
  }

  @Test
  void aDefaultTakesEffectAtItsDateProvisionallyAndIsConfirmed() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-17"));
    Question.Default silence =
        decisions
            .setDefault(
                as(claire), asked.id(), new Draft.Silence(new Answer.OfOption(0), Optional.empty()))
            .onSilence()
            .orElseThrow();
    assertThat(silence.on()).isEqualTo("2026-11-24");
    timePasses("2026-11-24T08:30", PARIS);
    assertThat(log.find(as(hery), 1).state()).isEqualTo(Question.State.OPEN);
    diary.lines.clear();

    timePasses("2026-11-24T18:00", PARIS);

    assertThat(diary.lines)
        .containsExactly(
            "Tue 24 Nov 09:00 channel: TOOK_EFFECT D-1", "Tue 24 Nov 09:00 UCLAIRE: confirm D-1");
    Question provisional = log.find(as(hery), 1);
    assertThat(provisional.state()).isEqualTo(Question.State.PROVISIONAL);
    assertThatThrownBy(() -> decisions.confirm(as(hery), asked.id()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    assertThat(decisions.confirm(as(claire), asked.id()).state()).isEqualTo(Question.State.DECIDED);
    diary.lines.clear();
    timePasses("2026-12-10T18:00", PARIS);
    assertThat(diary.lines).isEmpty();
  }

  @Test
  void aDefaultDoesNotSpeakWhileTheAskerIsAskedForInformation() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-17"));
    decisions.setDefault(
        as(claire), asked.id(), new Draft.Silence(new Answer.OfOption(0), Optional.empty()));
    timePasses("2026-11-23T10:00", PARIS);
    decisions.needInformation(as(claire), asked.id(), "For which sector?");

    timePasses("2026-12-18T10:00", PARIS);

    assertThat(log.find(as(hery), 1).state()).isEqualTo(Question.State.NEEDS_INFORMATION);
  }

  @Test
  void theDeputyDecidesWithinTheDatesAndNeverAfterTheLastDay() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-12-18"));
    assertThatThrownBy(() -> decisions.decide(as(karim), asked.id(), targeted()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    absences.away(new PersonId(claire.user, claire.team), LocalDate.parse("2026-11-20"));

    clock.set("2026-11-20T23:59", PARIS);
    assertThat(log.find(as(hery), 1).decider())
        .isEqualTo(new Decider(karim.user, Optional.of(Decider.Because.AWAY)));
    assertThat(decisions.mayDecide(as(karim), asked)).isTrue();
    clock.set("2026-11-21T00:01", PARIS);
    assertThatThrownBy(() -> decisions.decide(as(karim), asked.id(), targeted()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    assertThat(log.find(as(hery), 1).state()).isEqualTo(Question.State.OPEN);
  }

  @Test
  void aDeputyOfTheSameNameInAnotherOrganisationIsNobody() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    decisions.delegate(as(claire), asked.id());
    Person impostor = new Person(karim.user, "TPROVIDER");

    assertThatThrownBy(() -> decisions.decide(as(impostor), asked.id(), targeted()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    assertThat(decisions.decide(as(karim), asked.id(), targeted()).state())
        .isEqualTo(Question.State.DECIDED);
  }

  @Test
  void whatIsDelegatedIsSaidToTheDeputyAtOnce() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-12-11"));
    decisions.delegate(as(claire), asked.id());

    timePasses("2026-11-17T18:00", PARIS);

    assertThat(diary.lines).containsExactly("Mon 16 Nov 11:00 UKARIM: decide D-1, SOON");
  }

  @Test
  void theReferentLeavesAndTheDeputySitsInThenTheSponsor() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    seats.left(new PersonId(claire.user, claire.team));

    assertThat(seats.isVacant(acmes())).isTrue();
    assertThatThrownBy(() -> decisions.decide(as(sofia), asked.id(), targeted()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    timePasses("2026-11-16T18:00", PARIS);
    assertThat(diary.lines).containsExactly("Mon 16 Nov 11:00 UKARIM: decide D-1, SOON");
    jdbc.sql("update engagement set deputy_user = null where id = ?").param(acmes().id()).update();
    assertThat(decisions.decide(as(sofia), asked.id(), targeted()).state())
        .isEqualTo(Question.State.DECIDED);
  }

  @Test
  void anEmptySeatIsFilledByWhomTheDeputyNames() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    seats.left(new PersonId(claire.user, claire.team));

    karim.submits(karim.opens("/vigie setup"), Map.of("referent", sofia.user));

    assertThat(seats.isVacant(acmes())).isFalse();
    assertThat(as(sofia).isReferent()).isTrue();
    assertThat(as(karim).isInTurn()).isFalse();
  }

  @Test
  void aDayOffOfTheEngagementMovesThePrompts() {
    clock.set("2026-11-16T10:00", PARIS);
    anEngagement("en");
    daysOff.add(as(claire), LocalDate.parse("2026-11-19"), "Seminar");
    questions.ask(as(hery), volume("2026-11-23"));

    timePasses("2026-11-19T18:00", PARIS);

    // Two working days before Monday, without the Thursday.
    assertThat(diary.lines).containsExactly("Wed 18 Nov 09:00 UCLAIRE: decide D-1, SOON");
  }
}
