package io.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.arbitration.Ruling;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.OnlyTheReferent;
import io.vigie.signal.SignalGroups.Moved;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be reported, put together and made of it, and by whom. */
class SignalRulesTest extends SignalStory {

  @Autowired Questions questions;
  @Autowired Decisions decisions;
  @Autowired Contradictions contradictions;

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    anEngagement();
  }

  @Test
  void whatIsReportedIsKeptAsItWasSaid() {
    Report report =
        new Report(
            "  They already signed with *Lucca* <3 ",
            new Details(
                Optional.of(SignalType.COMPETITOR),
                Optional.of("hotels"),
                Optional.of(Details.Confidence.LOW),
                Optional.of(Details.Heard.SEVERAL)),
            Optional.of("UKARIM"),
            Optional.of("https://acme.slack.com/archives/C1/p11"));
    WeakSignal signal = signals.report(as(hery), report).signal();

    assertThat(log.find(as(karim), 1)).isEqualTo(signal);
    assertThat(signal.name()).isEqualTo("S-1");
    assertThat(signal.words()).isEqualTo("They already signed with *Lucca* <3");
    assertThat(signal.details()).isEqualTo(report.details());
    assertThat(signal.link()).isEqualTo(report.link());
    assertThat(group(signal).isAlone()).isTrue();
    assertThat(group(signal).waits()).isTrue();
    assertThat(reported(stranger, "Somebody without a side hears things too").number())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "🔥🔥🔥🔥",
        ":fire: :fire: :+1:",
        "https://example.com/some/words",
        "<@UKARIM>",
        "...",
        "42"
      })
  void whatHasNoWordsIsNoSignal(String typed) {
    assertThatThrownBy(() -> reported(hery, typed)).isInstanceOf(NoWords.class);
    assertThat(diary.deeds).isEmpty();
  }

  @Test
  void fourThousandCharactersAreKeptAndNotOneMore() {
    String long_ = "why ".repeat(1_000).strip() + "!";

    assertThat(reported(hery, long_).words()).hasSize(4_000);
    assertThatThrownBy(() -> reported(hery, long_ + "?")).isInstanceOf(SignalTooLong.class);
  }

  @Test
  void numbersAndAddressesOfPeopleAreDropped() {
    assertThat(
            reported(hery, "Call her back: +33 6 12 34 56 78 or jo@example.com, since 2026-11-16")
                .words())
        .isEqualTo("Call her back: … or …, since 2026-11-16");
  }

  @Test
  void theSameWordsOfOnePersonWithinAMinuteAreOneSignal() {
    WeakSignal first = reported(hery, "Nobody says payroll");

    assertThat(signals.report(as(hery), Report.of("nobody says payroll")).isNew()).isFalse();
    assertThat(reported(hery, "Nobody says payroll").id()).isEqualTo(first.id());
    assertThat(reported(lova, "Nobody says payroll").number()).isEqualTo(2);
    clock.advance(Duration.ofSeconds(61));
    assertThat(reported(hery, "Nobody says payroll").number()).isEqualTo(3);
  }

  @Test
  void theSameWordsOfOnePersonInTheSameMomentAreOneSignal() throws Exception {
    ExecutorService together = Executors.newFixedThreadPool(4);
    for (int i = 1; i <= 10; i++) {
      String words = "Nobody says payroll, they say " + i;
      Callable<WeakSignal> report = () -> reported(hery, words);
      List<WeakSignal> said = new ArrayList<>();
      for (Future<WeakSignal> one : together.invokeAll(List.of(report, report, report, report))) {
        said.add(one.get());
      }
      assertThat(said).extracting(WeakSignal::number).containsOnly(i);
    }
    together.shutdown();
    assertThat(log.countWaiting(acmes())).isEqualTo(10);
  }

  @Test
  void aReportIsTakenBackByItsReporterWithinTenMinutes() {
    WeakSignal signal = reported(hery, "Nobody says payroll");

    assertThatThrownBy(() -> signals.takeBack(as(claire), signal.id()))
        .isInstanceOf(OnlyTheReporter.class);
    clock.advance(Duration.ofMinutes(10));
    signals.takeBack(as(hery), signal.id());
    assertThatThrownBy(() -> log.find(as(hery), 1)).isInstanceOf(NoSuchSignal.class);
    assertThat(log.countWaiting(acmes())).isZero();
    WeakSignal later = reported(hery, "Nobody says payroll");
    assertThat(later.number()).isEqualTo(2);
    clock.advance(Duration.ofMinutes(11));
    assertThatThrownBy(() -> signals.takeBack(as(hery), later.id()))
        .isInstanceOf(TenMinutesAreOver.class);
  }

  @Test
  void threeReportersSurfaceAGroupOnceAndNotOncePerFurtherReport() {
    WeakSignal first = reported(hery, "They say the competitor is cheaper");
    WeakSignal second = reported(hery, "The competitor was cheaper again");
    groups.same(as(hery), second.id(), first.id());
    WeakSignal third = reported(lova, "Cheaper competitor");
    groups.same(as(lova), third.id(), first.id());
    assertThat(diary.deeds).doesNotContain("SURFACED S-1");
    WeakSignal fourth = reported(karim, "I heard that the competitor is cheaper");
    SignalGroup grown = groups.same(as(karim), fourth.id(), second.id()).group();

    assertThat(diary.deeds).containsOnlyOnce("SURFACED S-1");
    assertThat(grown.name()).isEqualTo("S-1");
    assertThat(grown.signals()).hasSize(4);
    assertThat(grown.surfacedAt()).contains(clock.instant());
    groups.same(as(claire), reported(stranger, "Cheaper elsewhere").id(), first.id());
    assertThat(diary.deeds).containsOnlyOnce("SURFACED S-1");
  }

  @Test
  void fiveReportsOfOnePersonSurfaceWithinFourteenDaysAndNotBeyond() {
    WeakSignal first = reported(hery, "Nobody says payroll, report 0");
    clock.advance(Duration.ofDays(15));
    for (int i = 1; i <= 4; i++) {
      clock.advance(Duration.ofMinutes(2));
      groups.same(as(hery), reported(hery, "Nobody says payroll, report " + i).id(), first.id());
    }
    assertThat(group(first).surfacedAt()).isEmpty();
    groups.same(as(hery), reported(hery, "Nobody says payroll, report 5").id(), first.id());

    assertThat(group(first).surfacedAt()).isPresent();
  }

  @Test
  void onlyTheReporterOrTheReferentPutsTogetherAndTakesApart() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops, not payroll");

    assertThatThrownBy(() -> groups.same(as(karim), second.id(), first.id()))
        .isInstanceOf(OnlyTheReporter.class);
    assertThatThrownBy(() -> groups.same(as(lova), second.id(), UUID.randomUUID()))
        .isInstanceOf(NoSuchSignal.class);
    Moved moved = groups.same(as(lova), second.id(), first.id());
    assertThatThrownBy(() -> groups.same(as(lova), second.id(), first.id()))
        .isInstanceOf(AlreadyTogether.class);
    assertThatThrownBy(() -> groups.undo(as(karim), moved.act()))
        .isInstanceOf(OnlyTheReporter.class);
    assertThatThrownBy(() -> groups.split(as(karim), second.id()))
        .isInstanceOf(OnlyTheReporter.class);
    groups.split(as(claire), second.id());
    assertThat(group(first).isAlone()).isTrue();
    assertThatThrownBy(() -> groups.split(as(claire), second.id()))
        .isInstanceOf(NothingToSplit.class);
  }

  @Test
  void everyMoveCanBeUndoneAndLeavesItsLine() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(lova, "They say HR ops, not payroll");
    WeakSignal third = reported(lova, "HR ops is their word");
    groups.same(as(lova), third.id(), second.id());
    Moved all = groups.same(as(lova), second.id(), first.id());
    assertThat(group(first).signals()).hasSize(3);

    SignalGroup back = groups.undo(as(lova), all.act());
    assertThat(back.signals()).extracting(WeakSignal::name).containsExactly("S-2", "S-3");
    assertThat(group(first).isAlone()).isTrue();
    assertThatThrownBy(() -> groups.undo(as(lova), all.act())).isInstanceOf(MoveIsOver.class);
    Moved split = groups.split(as(lova), second.id());
    assertThat(group(second).isAlone()).isTrue();
    groups.undo(as(lova), split.act());
    assertThat(group(second).signals()).hasSize(2);
    assertThat(log.history(group(second)))
        .extracting(line -> line.happening().deed())
        .containsSequence(
            Deed.GROUPED,
            Deed.GROUPED,
            Deed.GROUPED,
            Deed.UNDONE,
            Deed.UNDONE,
            Deed.SPLIT,
            Deed.UNDONE);
  }

  @Test
  void whatWentElsewhereSinceIsNotUndone() {
    WeakSignal first = reported(hery, "Nobody says payroll");
    WeakSignal second = reported(hery, "They say HR ops, not payroll");
    Moved moved = groups.same(as(hery), second.id(), first.id());
    groups.split(as(hery), second.id());

    assertThatThrownBy(() -> groups.undo(as(hery), moved.act())).isInstanceOf(MoveIsOver.class);
  }

  @Test
  void whatSurfacedStaysWhereItStands() {
    WeakSignal alone = reported(hery, "The competitor is cheaper");
    WeakSignal first = reported(hery, "Cheaper elsewhere");
    groups.same(as(lova), reported(lova, "Cheaper elsewhere").id(), first.id());
    groups.same(as(karim), reported(karim, "Cheaper elsewhere").id(), first.id());
    UUID surfaced = group(first).id();

    SignalGroup all = groups.same(as(claire), first.id(), alone.id()).group();
    assertThat(all.id()).isEqualTo(surfaced);
    assertThat(all.name()).isEqualTo("S-1");
    assertThat(diary.deeds).filteredOn(deed -> deed.startsWith("SURFACED")).hasSize(1);
  }

  @RepeatedTest(3)
  void threeWhoPutTogetherInTheSameSecondSurfaceItOnce() throws Exception {
    WeakSignal first = reported(hery, "The competitor is cheaper");
    List<Callable<Object>> acts = new ArrayList<>();
    for (Person person : List.of(hery, lova, karim, claire)) {
      WeakSignal mine = reported(person, "Cheaper, says " + person.user);
      acts.add(() -> groups.same(as(person), mine.id(), first.id()));
    }
    WeakSignal last = reported(claire, "Cheaper, says everybody");
    acts.add(() -> groups.same(as(claire), first.id(), last.id()));
    ExecutorService together = Executors.newFixedThreadPool(acts.size());
    List<Future<Object>> done = together.invokeAll(acts);
    for (Future<Object> one : done) {
      one.get();
    }
    together.shutdown();

    assertThat(group(first).signals()).hasSize(6);
    assertThat(diary.deeds).filteredOn(deed -> deed.startsWith("SURFACED")).hasSize(1);
  }

  @Test
  void theReferentAloneTriages() {
    WeakSignal signal = reported(hery, "Nobody says payroll");

    for (Person other : List.of(karim, hery)) {
      assertThatThrownBy(() -> triages.close(as(other), signal.id(), "Noise"))
          .isInstanceOf(OnlyTheReferent.class);
    }
    assertThatThrownBy(() -> triages.close(as(claire), signal.id(), " "))
        .isInstanceOf(NothingSaid.class);
    assertThat(triages.close(as(claire), signal.id(), "We know").waits()).isFalse();
    assertThat(log.waiting(acmes(), 0, 10)).isEmpty();
  }

  @Test
  void whatIsWatchedComesBackWhenSomethingJoinsItAndWhatIsClosedWhenItSurfaces() {
    WeakSignal watched = reported(hery, "Nobody says payroll");
    WeakSignal closed = reported(hery, "The competitor is cheaper");
    triages.watch(as(claire), watched.id());
    triages.close(as(claire), closed.id(), "Old news");
    clock.advance(Duration.ofMinutes(5));
    assertThat(log.countWaiting(acmes())).isZero();

    groups.same(as(lova), reported(lova, "HR ops they say").id(), watched.id());
    groups.same(as(lova), reported(lova, "Cheaper elsewhere").id(), closed.id());
    assertThat(names(0)).containsExactly("S-1");
    groups.same(as(karim), reported(karim, "Cheaper there").id(), closed.id());
    assertThat(names(0)).containsExactly("S-2", "S-1");
    assertThat(names(1)).containsExactly("S-1");
    assertThat(log.waiting(acmes(), 0, 10)).allMatch(SignalGroup::waits);
  }

  private List<String> names(int from) {
    return log.waiting(acmes(), from, 10).stream().map(SignalGroup::name).toList();
  }

  @Test
  void whoIsAskedAnswersAndTheGroupComesBack() {
    WeakSignal signal = reported(hery, "Nobody says payroll");
    triages.askMore(as(claire), signal.id(), "What do they say?");
    assertThat(group(signal).triage().orElseThrow().outcome()).isEqualTo(Outcome.ASKED);

    assertThatThrownBy(() -> signals.answer(as(stranger), signal.id(), "HR ops"))
        .isInstanceOfAny(OnlyTheReporter.class, NoSideYet.class);
    assertThatThrownBy(() -> signals.answer(as(karim), signal.id(), "HR ops"))
        .isInstanceOf(OnlyTheReporter.class);
    SignalGroup answered = signals.answer(as(hery), signal.id(), "HR ops");
    assertThat(answered.triage()).isEmpty();
    assertThat(log.history(answered))
        .last()
        .extracting(line -> line.happening().words())
        .isEqualTo(Optional.of("HR ops"));
    signals.answer(as(lova), signal.id(), "I hear the same");
  }

  @Test
  void aQuestionThatNamesASignalCameOfItAndItsAnswerIsFollowed() {
    WeakSignal signal = reported(hery, "They ask for a price");
    Question asked = questions.ask(as(claire), question("May agents quote a price?", "S-1"));

    assertThat(group(signal).triage().orElseThrow().words()).isEqualTo("D-1");
    assertThat(group(signal).links()).containsExactly("D-1");
    assertThat(group(signal).waits()).isFalse();
    decisions.decide(as(claire), asked.id(), ruling("A range, never a price"));
    assertThat(diary.deeds).containsSubsequence("QUESTIONED S-1", "DECIDED S-1");
  }

  @Test
  void whoIsNotTheReferentNamesASignalAndTriagesNothing() {
    WeakSignal signal = reported(hery, "They ask for a price");
    questions.ask(as(karim), question("May agents quote a price?", "see s-1, S-99"));

    assertThat(group(signal).waits()).isTrue();
    assertThat(group(signal).links()).containsExactly("D-1");
    assertThat(diary.deeds).contains("NAMED S-1");
  }

  @Test
  void threeSignalsAgainstADecisionProposeOnceToReopenIt() {
    Question asked = questions.ask(as(claire), question("May agents quote a price?", ""));
    WeakSignal first = reported(hery, "Agents lose calls because they quote no price");
    assertThat(contradictions.near(acmes(), first)).isEmpty();
    assertThatThrownBy(() -> contradictions.against(as(hery), first.id(), asked.id()))
        .isInstanceOf(NoDecisionThere.class);
    decisions.decide(as(claire), asked.id(), ruling("Agents never quote a price"));

    assertThat(contradictions.near(acmes(), first))
        .extracting(Question::name)
        .containsExactly("D-1");
    assertThatThrownBy(() -> contradictions.against(as(karim), first.id(), asked.id()))
        .isInstanceOf(OnlyTheReporter.class);
    contradictions.against(as(hery), first.id(), asked.id());
    contradictions.against(as(hery), first.id(), asked.id());
    assertThat(contradictions.near(acmes(), first)).isEmpty();
    contradictions.against(as(lova), reported(lova, "No price, no call").id(), asked.id());
    assertThat(diary.deeds).doesNotContain("REOPEN D-1");
    contradictions.against(as(lova), reported(lova, "They hung up: no price").id(), asked.id());
    contradictions.against(as(karim), reported(karim, "A price was wanted").id(), asked.id());

    assertThat(diary.deeds).containsOnlyOnce("REOPEN D-1");
    assertThat(contradictions.proposed(acmes()).get(0).against()).hasSize(4);
    decisions.reopen(as(claire), asked.id(), "The field says so", Optional.empty());
    assertThat(contradictions.proposed(acmes())).isEmpty();
  }

  private static Draft question(String words, String links) {
    return new Draft(
        words,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        LocalDate.of(2027, 1, 15),
        Optional.empty(),
        Optional.of(links),
        List.of(),
        Optional.empty());
  }

  private static Ruling ruling(String words) {
    return new Ruling(new Answer.OwnWords(words), "So.", Optional.empty(), Optional.empty());
  }
}
