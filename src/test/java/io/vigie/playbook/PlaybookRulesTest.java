package io.vigie.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.arbitration.Question;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.OnlyTheReferent;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.Play.State;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybookRulesTest extends PlaybookStory {

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    clock.set("2026-11-16T10:00", "Europe/Paris");
    anEngagement();
  }

  @Test
  void bothCompaniesDraftAndTheReferentPublishes() {
    Play draft = plays.draft(as(hery), temperatures());

    assertThat(draft.name()).isEqualTo("P-1");
    assertThat(draft.state()).isEqualTo(State.DRAFT);
    assertThat(playbook.inForce(acmes())).isEmpty();
    assertThatThrownBy(() -> plays.publish(as(hery), draft.id()))
        .isInstanceOf(OnlyTheReferent.class);
    assertThatThrownBy(() -> plays.publish(as(karim), draft.id()))
        .isInstanceOf(OnlyTheReferent.class);

    plays.publish(as(claire), draft.id());

    assertThat(playbook.inForce(acmes(), Kind.DEFINITION)).extracting(Play::number).contains(1);
    assertThat(playbook.temperatures(acmes())).map(Play::name).contains("P-1");
    assertThat(playbook.find(as(hery), 1).draftedBy()).isEqualTo(as(hery).person());
  }

  @Test
  void onlyADefinitionSaysWhatHotWarmAndColdMean() {
    published(play(Kind.SCRIPT, "Opening", "Hot, warm or cold, you say hello first."));
    assertThat(playbook.temperatures(acmes())).isEmpty();
  }

  @Test
  void aPublishedPlayIsReplacedAndNeverChanged() {
    Play first = published(temperatures());

    assertThatThrownBy(() -> plays.revise(as(claire), first.id(), temperatures()))
        .isInstanceOf(NotADraft.class);
    Play second = published(replacing(first, "Hot: a signed budget. Warm: a need. Cold: else."));

    assertThat(playbook.find(as(hery), 1).supersededBy()).contains(2);
    assertThat(playbook.find(as(hery), 1).words()).isEqualTo(first.words());
    assertThat(playbook.temperatures(acmes())).map(Play::number).contains(second.number());
    assertThatThrownBy(() -> plays.draft(as(hery), replacing(first, "again")))
        .isInstanceOf(NotInForce.class);
  }

  @Test
  void ofTwoDraftsThatReplaceTheSamePlayOneIsPublished() {
    Play first = published(temperatures());
    Play mine = plays.draft(as(hery), replacing(first, "Hot, warm and cold, anew."));
    Play theirs = plays.draft(as(karim), replacing(first, "Hot, warm and cold, otherwise."));

    plays.publish(as(claire), mine.id());

    assertThatThrownBy(() -> plays.publish(as(claire), theirs.id())).isInstanceOf(NotInForce.class);
    assertThat(playbook.find(as(claire), theirs.id()).state()).isEqualTo(State.DRAFT);
  }

  @Test
  void aDraftIsItsAuthorsAndTheReferents() {
    Play draft = plays.draft(as(hery), temperatures());

    assertThatThrownBy(() -> plays.revise(as(karim), draft.id(), temperatures()))
        .isInstanceOf(OnlyTheAuthorRevises.class);
    assertThatThrownBy(() -> plays.drop(as(karim), draft.id()))
        .isInstanceOf(OnlyTheAuthorRevises.class);
    plays.revise(as(hery), draft.id(), play(Kind.SCRIPT, "Opening", "Good morning."));
    assertThat(plays.drop(as(claire), draft.id()).state()).isEqualTo(State.DROPPED);
    assertThatThrownBy(() -> plays.publish(as(claire), draft.id())).isInstanceOf(NotADraft.class);
    Person stranger = new Person("USTRANGER", "TELSEWHERE");
    assertThatThrownBy(() -> plays.draft(as(stranger), temperatures()))
        .isInstanceOf(NoSideYet.class);
  }

  @Test
  void whatNobodyReadsInACallIsRefusedWithItsLength() {
    assertThatThrownBy(
            () -> plays.draft(as(hery), play(Kind.SCRIPT, "Opening", "a".repeat(20_000))))
        .isInstanceOfSatisfying(
            PlayTooLong.class,
            refused ->
                assertThat(refused.arguments())
                    .containsEntry("length", 20_000)
                    .containsEntry("most", 3_000));
    assertThatThrownBy(() -> plays.draft(as(hery), play(Kind.SCRIPT, "a".repeat(151), "Hello")))
        .isInstanceOf(PlayTooLong.class);
    assertThatThrownBy(() -> plays.draft(as(hery), play(Kind.SCRIPT, "  ", "Hello")))
        .isInstanceOf(TitleMissing.class);
    assertThatThrownBy(() -> plays.draft(as(hery), play(Kind.SCRIPT, "Opening", " \n")))
        .isInstanceOf(PlayIsEmpty.class);
    assertThat(playbook.drafts(acmes())).isEmpty();
  }

  @Test
  void aDecisionProposesThePlayThatItChanges() {
    Play hot = published(temperatures());

    Question asked = decided("When is a lead hot or warm?", "Hot from a named budget on.");

    Play proposal = playbook.drafts(acmes()).get(0);
    assertThat(proposal.question()).contains(asked.id());
    assertThat(proposal.supersedes()).contains(hot.number());
    assertThat(proposal.words())
        .startsWith(hot.words())
        .endsWith("D-1: Hot from a named budget on.");
    assertThat(playbook.inForce(acmes())).extracting(Play::number).containsExactly(1);

    decisions.reopen(as(claire), asked.id(), "The budget is never named.", Optional.empty());
    decisions.decide(
        as(claire),
        asked.id(),
        new io.vigie.arbitration.Ruling(
            new io.vigie.arbitration.Answer.OwnWords("Hot from a date on."),
            "Why not.",
            Optional.empty(),
            Optional.empty()));

    assertThat(playbook.drafts(acmes())).hasSize(1);
    assertThat(playbook.drafts(acmes()).get(0).words()).endsWith("D-1: Hot from a date on.");
  }

  @Test
  void whatNobodyWroteDownBeforeBecomesANewPlay() {
    Question asked = decided("May agents quote a price range?", "From 20 seats on.");

    Play proposal = playbook.drafts(acmes()).get(0);

    assertThat(proposal.title()).isEqualTo("May agents quote a price range?");
    assertThat(proposal.words()).contains("From 20 seats on.", "The closers come first.", "D-1");
    assertThat(proposal.supersedes()).isEmpty();
    assertThat(proposal.question()).contains(asked.id());
  }

  @Test
  void whatIsAskedInVainIsAGapUntilAPlayAnswersIt() {
    String asked = "What do we say when the competitor is cheaper?";
    PlaybookAnswer none = asking.ask(as(hery), asked);
    asking.ask(as(karim), asked.toUpperCase(java.util.Locale.ROOT));

    assertThat(none.isEmpty()).isTrue();
    assertThat(playbook.gaps(acmes())).hasSize(1);
    assertThat(playbook.gaps(acmes()).get(0).times()).isEqualTo(2);
    assertThat(playbook.gaps(acmes()).get(0).words()).isEqualTo(asked);

    Play draft =
        plays.draft(
            as(hery),
            play(
                Kind.OBJECTION,
                "A competitor is cheaper",
                "Ask what it leaves out: payroll is not in the cheaper one."));
    assertThat(playbook.gaps(acmes())).hasSize(1);
    plays.publish(as(claire), draft.id());

    assertThat(playbook.gaps(acmes())).isEmpty();
    assertThat(asking.ask(as(hery), asked).plays()).extracting(Play::number).containsExactly(1);
    assertThat(asking.ask(as(karim), "Que dire d'un concurrent moins cher ?").isEmpty()).isTrue();
  }

  @Test
  void aPlayAboutSomethingElseClosesNoGap() {
    asking.ask(as(hery), "What do we say when the competitor is cheaper?");

    published(temperatures());

    assertThat(playbook.gaps(acmes())).hasSize(1);
  }

  @Test
  void whoeverHasNoSideReadsAndLeavesNoGap() {
    Person stranger = new Person("USTRANGER", "TELSEWHERE");

    assertThat(asking.ask(as(stranger), "What is a qualified meeting?").gap()).isEmpty();
    assertThat(playbook.gaps(acmes())).isEmpty();
  }

  @Test
  void aDecisionInForceAnswersToo() {
    decided("May agents quote a price range?", "From 20 seats on.");

    PlaybookAnswer answer = asking.ask(as(hery), "May I quote a price to them?");

    assertThat(answer.decisions()).extracting(Question::name).containsExactly("D-1");
    assertThat(playbook.gaps(acmes())).isEmpty();
  }
}
