package io.vigie.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.DecisionWeek;
import io.vigie.arbitration.DecisionWeeks;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Ruling;
import io.vigie.engagement.ChannelIsTaken;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.NotOver;
import io.vigie.engagement.OnlyTheReferent;
import io.vigie.engagement.PersonId;
import io.vigie.kpi.Kpi;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayDraft;
import io.vigie.setup.Successions.Successor;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.signal.Report;
import io.vigie.signal.Signals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Sud Contact goes, Nord Appels comes: what the client settled goes on, what was Sud's stays. */
class SuccessionStoryTest extends SetupStory {

  private static final Successor NORD =
      new Successor("Nord Appels", Optional.of("FR"), LocalDate.parse("2027-01-11"));

  @Autowired Successions successions;
  @Autowired Endings endings;
  @Autowired Decisions decisions;
  @Autowired DecisionLog log;
  @Autowired DecisionWeeks weeks;
  @Autowired Signals signals;

  private String former = "";

  @BeforeEach
  void sudContactWorkedForAcme() {
    anEngagement("en");
    former = channel;
    published(Kind.SCRIPT, "Opening", "One sentence on payroll, one question.");
    Play old = published(Kind.PERSONA, "Head of HR", "Twenty to two hundred people.");
    plays.publish(
        as(claire),
        plays
            .draft(
                as(hery),
                new PlayDraft(
                    Kind.PERSONA,
                    Language.EN,
                    "Head of HR",
                    "Fifty to five hundred people.",
                    Optional.of(old.number())))
            .id());
    decided("May agents quote a price?", "Never.");
    ask(hery, "May agents write on Sunday?");
    entered("2026-W47", Map.of(Kpi.DIALS, 220));
    signals.report(as(hery), Report.of("They already signed with X"));
  }

  @Test
  void playbookAndDecisionsGoOnUnderTheirNumbersAndWithTheirHistory() {
    endings.end(as(claire), "The contract ran out.");
    Engagement nords = succeeded();

    assertThat(playbook.inForce(nords)).extracting(Play::name).containsExactly("P-3", "P-1");
    assertThat(playbook.all(nords)).extracting(Play::number).startsWith(1, 2, 3).hasSize(3);
    assertThat(playbook.find(as(claire), 2).supersededBy()).contains(3);
    assertThat(playbook.find(as(claire), 1).inheritedFrom()).isPresent();
    assertThat(playbook.answering(nords, "head of HR people")).extracting(Play::number).contains(3);

    Question price = log.find(as(claire), 1);
    assertThat(price.decision().orElseThrow().words()).isEqualTo("Never.");
    assertThat(log.history(as(claire), price.id()))
        .extracting(happening -> happening.deed())
        .containsExactly(Deed.ASKED, Deed.DECIDED, Deed.INHERITED);
    assertThat(log.open(nords)).as("what was open is not asked again").isEmpty();
    assertThat(missing()).doesNotContain("questions");

    Question next = ask(claire, "May agents write on Sunday?");
    assertThat(next.name()).isEqualTo("D-2");
    PlayDraft close =
        new PlayDraft(Kind.SCRIPT, Language.EN, "Close", "One date.", Optional.empty());
    assertThat(plays.draft(as(claire), close).name()).isEqualTo("P-4");
  }

  @Test
  void figuresSignalsAndLatenciesStayWithTheFormerWhichStaysReadable() {
    endings.end(as(claire), "The contract ran out.");
    Engagement nords = succeeded();

    assertThat(count("select count(*) from reading where engagement_id = ?", nords)).isZero();
    assertThat(count("select count(*) from weak_signal where engagement_id = ?", nords)).isZero();
    assertThat(weeks.now(nords, Week.parse("2026-W47").orElseThrow()))
        .isEqualTo(DecisionWeek.QUIET);

    channel = former;
    assertThat(acmes().isOver()).isTrue();
    assertThat(count("select count(*) from reading where engagement_id = ?", acmes())).isOne();
    assertThat(playbook.inForce(acmes())).hasSize(2);
    assertThat(hery.types("/kpi show_rate").toString()).doesNotContain("refusal.");
  }

  @Test
  void theFormerProvidersPeopleSeeNothingOfTheNew() {
    endings.end(as(claire), "The contract ran out.");
    deliver();
    SLACK.forget();
    Engagement nords = succeeded();
    Question price = log.find(as(claire), 1);
    assertThat(price.askedBy()).as("whom it is handed back to").isEqualTo(as(claire).person());
    decisions.reopen(as(claire), price.id(), "Nord asks.", Optional.empty());
    decisions.needInformation(as(claire), price.id(), "Which prices?");
    deliver();

    assertThat(SLACK.calls("chat.postMessage").toString())
        .contains("takes over what the client settled")
        .contains("Nord Appels");
    assertThat(SLACK.calls("chat.postMessage").toString())
        .contains("Which prices?")
        .doesNotContain("<@UHERY>");
    assertThat(SLACK.calls("chat.postMessage"))
        .noneMatch(call -> List.of(hery.user, former).contains(call.get("channel")));
    assertThat(
            engagements.visits(new PersonId(hery.user, hery.team)).stream()
                .flatMap(visit -> visit.member().stream())
                .map(Member::engagement)
                .map(Engagement::id))
        .doesNotContain(nords.id());
    assertThat(hery.types("/kpi dials 3").toString()).contains("refusal.NoSideYet");
    assertThat(hery.types("/vigie playbook draft").toString()).contains("refusal.NoSideYet");
  }

  @Test
  void onlyTheReferentHandsOnAndOnlyWhatIsOver() {
    Member sud = as(claire);
    assertThatThrownBy(() -> successions.begin(sud, NORD, former + "N", "TCLIENT"))
        .isInstanceOf(NotOver.class);
    endings.end(sud, "The contract ran out.");

    assertThatThrownBy(() -> successions.begin(as(karim), NORD, former + "N", "TCLIENT"))
        .isInstanceOf(OnlyTheReferent.class);
    assertThatThrownBy(() -> successions.begin(as(hery), NORD, former + "N", "TCLIENT"))
        .isInstanceOf(OnlyTheReferent.class);
    assertThatThrownBy(() -> successions.begin(as(claire), NORD, former, "TCLIENT"))
        .as("the former's people read that channel")
        .isInstanceOf(ChannelIsTaken.class);
  }

  @Test
  void itIsOfferedWhereTheNextProviderIsAndNeedsThreeWords() {
    String id = acmes().id().toString();
    endings.end(as(claire), "The contract ran out.");
    channel = former + "N";
    assertThat(karim.opens("/vigie setup").toString()).doesNotContain("engagement.succeed");
    JsonNode setup = claire.opens("/vigie setup");
    assertThat(setup.toString()).contains("engagement.succeed").contains("is over");

    SLACK.forget();
    claire.presses("engagement.succeed", id, id + "/x");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(claire.submits(form, Map.of("provider_name", "Nord Appels")).toString())
        .contains("start_date");
    claire.submits(form, Map.of("provider_name", "Nord Appels", "start_date", "2027-01-11"));

    assertThat(acmes().terms().providerName()).isEqualTo("Nord Appels");
    assertThat(acmes().terms().clientName()).isEqualTo("Acme RH");
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.SETUP);
    assertThat(playbook.inForce(acmes())).hasSize(2);
  }

  private Engagement succeeded() {
    Member by = as(claire);
    channel = former + "N";
    return successions.begin(by, NORD, channel, "TCLIENT");
  }

  private Question ask(Person asker, String words) {
    return questions.ask(
        as(asker),
        new Draft(
            words,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            LocalDate.parse("2026-11-27"),
            Optional.empty(),
            Optional.of("S-1"),
            List.of(),
            Optional.empty()));
  }

  private void decided(String question, String answer) {
    UUID asked = ask(hery, question).id();
    clock.advance(Duration.ofMinutes(5));
    decisions.decide(
        as(claire),
        asked,
        new Ruling(new Answer.OwnWords(answer), "Closers do.", Optional.empty(), Optional.empty()));
  }

  private int count(String sql, Engagement engagement) {
    return jdbc.sql(sql).param(engagement.id()).query(Integer.class).single();
  }
}
