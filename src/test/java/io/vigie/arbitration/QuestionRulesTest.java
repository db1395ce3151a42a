package io.vigie.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vigie.engagement.AbsenceInThePast;
import io.vigie.engagement.Absences;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionRulesTest extends ArbitrationStory {

  @Autowired Absences absences;

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    clock.set("2026-11-16T10:00", "Europe/Paris");
    anEngagement("en");
  }

  /** Whatever was done to questions: two ways of asking have one answer. */
  @AfterEach
  void whetherAnythingIsDecidedIsWhatTheListOfDecisionsSays() {
    assertThat(log.hasDecided(acmes())).isEqualTo(!log.decided(acmes()).isEmpty());
  }

  @Test
  void aQuestionKeepsEverythingThatWasTyped() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));

    assertThat(log.find(as(karim), 1)).isEqualTo(asked);
    assertThat(asked.options())
        .containsExactly(
            new Option("100 lukewarm meetings", List.of("volume"), List.of("closers lose time")),
            new Option("20 targeted ones", List.of("better"), List.of()));
    assertThat(asked.decider()).isEqualTo(new Decider(claire.user, Optional.empty()));
    assertThat(asked.askedBy()).isEqualTo(new PersonId(hery.user, hery.team));
    assertThat(questions.ask(as(karim), volume("2026-11-16")).name()).isEqualTo("D-2");
  }

  @RepeatedTest(5)
  void ofTwoWhoDecideInTheSameSecondOneWinsAndTheOtherSeesTheDecisionThatStands() throws Exception {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    decisions.delegate(as(claire), asked.id());
    Ruling lukewarm =
        new Ruling(new Answer.OfOption(0), "We need reach.", Optional.empty(), Optional.empty());

    List<Object> outcomes =
        atOnce(
            List.of(
                () -> decisions.decide(as(claire), asked.id(), targeted()),
                () -> decisions.decide(as(karim), asked.id(), lukewarm)));

    Question won =
        (Question) outcomes.stream().filter(Question.class::isInstance).findFirst().orElseThrow();
    AlreadyDecided lost =
        (AlreadyDecided)
            outcomes.stream().filter(AlreadyDecided.class::isInstance).findFirst().orElseThrow();
    assertThat(lost.question().decision()).isEqualTo(won.decision());
    assertThat(log.answers(as(hery), asked.id())).hasSize(1);
    assertThat(log.history(as(hery), asked.id())).hasSize(3);
  }

  @Test
  void ofManyQuestionsAskedAtOnceEachHasItsNumber() throws Exception {
    List<Callable<Question>> asking = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      asking.add(() -> questions.ask(as(hery), volume("2026-11-18")));
    }

    List<Object> asked = atOnce(asking);

    assertThat(asked)
        .extracting(question -> ((Question) question).number())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void whoMayNotDecideChangesNothingOnAnyWay() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    Person stranger = new Person("USTRANGER", "TELSEWHERE");
    Draft.Silence silence = new Draft.Silence(new Answer.OfOption(0), Optional.empty());

    for (Person person : List.of(karim, hery, sofia, stranger)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> decisions.decide(as(person), asked.id(), targeted()),
              () -> decisions.needInformation(as(person), asked.id(), "Why?"),
              () -> decisions.snooze(as(person), asked.id(), Snooze.ONE_DAY),
              () -> decisions.delegate(as(person), asked.id()),
              () -> decisions.setDefault(as(person), asked.id(), silence),
              () -> decisions.confirm(as(person), asked.id()),
              () -> decisions.keep(as(person), asked.id(), Optional.empty()),
              () -> decisions.reopen(as(person), asked.id(), "Why", Optional.empty()),
              () -> decisions.supersede(as(person), asked.id(), targeted(), "Why"))) {
        assertThatThrownBy(act::run).isInstanceOf(OnlyTheReferentDecides.class);
      }
    }
    assertThatThrownBy(() -> questions.ask(as(hery), with(silence)))
        .isInstanceOf(OnlyTheReferentDecides.class);
    assertThatThrownBy(() -> questions.ask(as(stranger), volume("2026-11-18")))
        .isInstanceOf(NoSideYet.class);
    assertThat(log.history(as(hery), asked.id())).hasSize(1);
    assertThat(log.find(as(hery), 1)).isEqualTo(asked);
  }

  @Test
  void aDemotedReferentDecidesNothingWithAnOldButton() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    assertThat(decisions.mayDecide(as(claire), asked)).isTrue();
    jdbc.sql("update engagement set referent_user = 'USOFIA' where id = ?")
        .param(asked.engagement())
        .update();

    assertThatThrownBy(() -> decisions.decide(as(claire), asked.id(), targeted()))
        .isInstanceOf(OnlyTheReferentDecides.class);
    assertThat(decisions.decide(as(sofia), asked.id(), targeted()).isOpen()).isFalse();
  }

  @Test
  void badInputIsRefusedByName() {
    assertRefused(DueInThePast.class, draft("A question?", "", "2026-11-15"));
    assertRefused(QuestionMissing.class, draft("  ", "", "2026-11-18"));
    assertRefused(TextTooLong.class, draft("x".repeat(3_000), "", "2026-11-18"));
    assertRefused(TooManyOptions.class, draft("A question?", "option\n".repeat(200), "2026-11-18"));
    assertRefused(TextTooLong.class, draft("A question?", "x".repeat(151), "2026-11-18"));
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    assertThat(catchThrowable(() -> log.find(as(hery), 999))).isInstanceOf(NoSuchQuestion.class);
    assertDecideRefused(asked, RationaleMissing.class, new Answer.OfOption(0), " ");
    assertDecideRefused(asked, NoSuchOption.class, new Answer.OfOption(7), "Why");
    assertDecideRefused(asked, NoSuchOption.class, new Answer.OfOption(-1), "Why");
    assertDecideRefused(asked, AnswerMissing.class, new Answer.OwnWords(" "), "Why");
    assertThatThrownBy(() -> decisions.needInformation(as(claire), asked.id(), ""))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(() -> questions.inform(as(hery), asked.id(), "Four."))
        .isInstanceOf(NoInformationAsked.class);
    assertThatThrownBy(
            () -> absences.away(new PersonId("UCLAIRE", "TCLIENT"), LocalDate.of(2026, 11, 15)))
        .isInstanceOf(AbsenceInThePast.class);
    assertThat(log.history(as(hery), asked.id())).hasSize(1);
  }

  @Test
  void aQuestionOfAnotherEngagementIsNoneHere() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    String here = channel;
    channel = "C" + System.nanoTime();
    acme();

    assertThatThrownBy(() -> decisions.decide(as(claire), asked.id(), targeted()))
        .isInstanceOf(NoSuchQuestion.class);
    assertThatThrownBy(() -> log.find(as(claire), asked.id())).isInstanceOf(NoSuchQuestion.class);
    channel = here;
    assertThat(log.find(as(hery), 1).isOpen()).isTrue();
  }

  @Test
  void aQuestionIsPutOffThreeTimesAndNoMore() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    decisions.snooze(as(claire), asked.id(), Snooze.ONE_DAY);
    decisions.snooze(as(claire), asked.id(), Snooze.THREE_DAYS);
    Question third = decisions.snooze(as(claire), asked.id(), Snooze.NEXT_MONDAY);

    assertThat(third.snoozes()).isEqualTo(3);
    assertThat(third.snoozedUntil()).contains(LocalDate.of(2026, 11, 23));
    assertThatThrownBy(() -> decisions.snooze(as(claire), asked.id(), Snooze.ONE_DAY))
        .isInstanceOf(SnoozedOftenEnough.class);
  }

  @Test
  void anOpenQuestionIsTakenBackByItsAskerAndNotByOthers() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));

    assertThatThrownBy(() -> questions.withdraw(as(karim), asked.id(), "No more."))
        .isInstanceOf(OnlyTheAskerWithdraws.class);
    assertThat(questions.withdraw(as(hery), asked.id(), "No more.").state())
        .isEqualTo(Question.State.WITHDRAWN);
    assertThatThrownBy(() -> decisions.decide(as(claire), asked.id(), targeted()))
        .isInstanceOf(NotOpen.class);
    Question other = questions.ask(as(hery), volume("2026-11-18"));
    assertThat(questions.withdraw(as(claire), other.id(), "Settled.").isOpen()).isFalse();
  }

  @Test
  void theAskerOfAReopeningTakesItBackAndTheOldAnswerStandsAgain() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    Question decided = decisions.decide(as(claire), asked.id(), targeted());
    assertThatThrownBy(() -> decisions.reopen(as(claire), asked.id(), "", Optional.empty()))
        .isInstanceOf(ReasonMissing.class);
    decisions.reopen(as(claire), asked.id(), "A doubt.", Optional.empty());

    Question back = questions.withdraw(as(claire), asked.id(), "No doubt any more.");

    assertThat(back.state()).isEqualTo(Question.State.DECIDED);
    assertThat(back.decision()).isEqualTo(decided.decision());
  }

  @Test
  void whatIsAddedLaterIsThereForTheDecider() {
    Question asked = questions.ask(as(hery), volume("2026-11-18"));
    questions.addOption(as(karim), asked.id(), Option.of("50 of each (+) both"));
    Question added = questions.addContext(as(hery), asked.id(), "The list is long.");

    assertThat(added.options()).hasSize(3);
    assertThat(added.context()).contains("The closers complain.\nThe list is long.");
    decisions.decide(as(claire), asked.id(), targeted());
    assertThatThrownBy(() -> questions.addContext(as(hery), asked.id(), "Too late."))
        .isInstanceOf(AlreadyDecided.class);
  }

  private static Draft with(Draft.Silence silence) {
    Draft draft = volume("2026-11-18");
    return new Draft(
        draft.question(),
        draft.context(),
        draft.options(),
        draft.criteria(),
        draft.due(),
        draft.blocks(),
        draft.links(),
        draft.consulted(),
        Optional.of(silence));
  }

  private static Draft draft(String question, String options, String due) {
    return new Draft(
        question,
        Optional.empty(),
        Option.list(options),
        Optional.empty(),
        LocalDate.parse(due),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private void assertRefused(Class<? extends Throwable> refusal, Draft draft) {
    assertThatThrownBy(() -> questions.ask(as(hery), draft)).isInstanceOf(refusal);
    assertThat(log.open(acmes())).isEmpty();
  }

  private void assertDecideRefused(
      Question asked, Class<? extends Throwable> refusal, Answer answer, String rationale) {
    Ruling ruling = new Ruling(answer, rationale, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> decisions.decide(as(claire), asked.id(), ruling))
        .isInstanceOf(refusal);
  }

  private static List<Object> atOnce(List<Callable<Question>> acts) throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(acts.size());
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<Question>> futures = new ArrayList<>();
      for (Callable<Question> act : acts) {
        futures.add(
            people.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      start.countDown();
      List<Object> outcomes = new ArrayList<>();
      for (Future<Question> future : futures) {
        outcomes.add(outcome(future));
      }
      return outcomes;
    } finally {
      people.shutdownNow();
    }
  }

  private static Object outcome(Future<Question> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return java.util.Objects.requireNonNull(e.getCause());
    }
  }
}
