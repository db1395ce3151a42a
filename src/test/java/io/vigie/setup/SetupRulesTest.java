package io.vigie.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.arbitration.Question;
import io.vigie.engagement.EngagementIsOver;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.NotOver;
import io.vigie.engagement.OnlyTheReferent;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seats;
import io.vigie.engagement.Side;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Reading;
import io.vigie.playbook.Play.Kind;
import io.vigie.setup.Attainment.Verdict;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SetupRulesTest extends SetupStory {

  @Autowired Seats seats;
  @Autowired Endings endings;

  @BeforeEach
  void anEngagementThatIsBeingSetUp() {
    anEngagement("en");
  }

  @Test
  void aFreshEngagementOwesAllThatNobodyHasSaidYet() {
    assertThat(missing())
        .containsExactly(
            "kpi_baseline",
            "temperatures",
            "handover_rule",
            "personas",
            "exclusion_list",
            "pitch",
            "follow_up",
            "crm_access",
            "training",
            "questions");
    assertThat(readiness.of(acmes()).items())
        .filteredOn(item -> item.key().equals("pitch"))
        .allMatch(item -> item.side() == Side.CLIENT && item.owner().equals(Optional.of("UCLAIRE")))
        .allMatch(item -> item.due().equals(LocalDate.parse("2026-11-27")));
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.SETUP);
  }

  @Test
  void anEndBeforeTheStartIsRefusedAtItsFieldAndNothingIsLost() {
    Map<String, String> form = form("en");
    form.put("provider_name", "Sud Contact Plus");
    form.put("end_date", "2026-11-29");
    assertThat(claire.submits(claire.opens("/vigie setup"), form).toString())
        .contains("\"end_date\":\"The last day lies before the first one")
        .contains("30 Nov");
    assertThat(acmes().terms().providerName()).isEqualTo("Sud Contact");

    form.put("end_date", "2027-05-28");
    claire.submits(claire.opens("/vigie setup"), form);
    assertThat(acmes().terms().endDate()).contains(LocalDate.parse("2027-05-28"));
    assertThat(claire.types("/vigie status").toString())
        .contains("Agreed until")
        .contains("28 May");
    assertThat(claire.opens("/vigie setup").toString()).contains("2027-05-28");
  }

  @Test
  void aBriefOf45MinutesIsStoppedAtTheGateWhichNamesWhatIsMissing() {
    // The HR-software company: a CRM login, a generic script, no objections, no personas.
    readiness.prove(as(claire), "crm_access", "https://crm.example.com");
    published(Kind.SCRIPT, "Generic script", "Hello, this is Acme.");

    assertThatThrownBy(() -> gates.go(as(claire), Phase.PILOT, Optional.empty()))
        .isInstanceOfSatisfying(
            ConditionsUnmet.class,
            refused -> assertThat(refused.arguments()).containsEntry("count", 9));
    assertThat(gates.next(acmes()).orElseThrow().unmet())
        .contains("pitch", "personas", "temperatures", "handover_rule")
        .doesNotContain("crm_access");
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.SETUP);
  }

  @Test
  void aTargetForCallsWithoutPersonaAndPitchIsRefusedUnlessOverriddenInWriting() {
    // The online shop: "20 sales calls a day".
    assertThatThrownBy(() -> define(Kpi.DIALS, "100", "0")).isInstanceOf(TargetWithoutPitch.class);
    assertThat(definitions.baseline(acmes().id()).changes()).isEmpty();
    assertThatThrownBy(() -> targets.override(as(hery), Kpi.DIALS, "We like to call."))
        .isInstanceOf(OnlyTheReferent.class);
    assertThatThrownBy(() -> targets.override(as(claire), Kpi.DIALS, "  "))
        .isInstanceOf(WordsMissing.class);

    targets.override(as(claire), Kpi.DIALS, "The board wants a number.");
    define(Kpi.DIALS, "100", "0");

    assertThat(targets.unmended(acmes())).containsEntry(Kpi.DIALS, "The board wants a number.");
    published(Kind.PERSONA, "Shop owner", "Ten to fifty people.");
    published(Kind.SCRIPT, "Opening", "A clear promise.");
    assertThat(targets.unmended(acmes())).isEmpty();
    define(Kpi.CONNECTS, "30", "0");
  }

  @Test
  void whatBringsLeadsIsNoTargetForActivity() {
    define(Kpi.MEETINGS_BOOKED, "20", "8");

    assertThat(missing()).doesNotContain("kpi_baseline");
  }

  @Test
  void aWellDocumentedSaleClosesItsGapsAndStartsWithoutAnOverride() {
    // The consulting firm.
    asking.ask(as(hery), "What do we say when they have a payroll tool?");
    asking.ask(as(hery), "When do we hand over at a named budget?");
    assertThat(playbook.gaps(acmes())).hasSize(2);

    everythingIsReady();
    published(
        Kind.OBJECTION, "They have a payroll tool", "Say what it leaves out when people leave.");

    assertThat(playbook.gaps(acmes())).isEmpty();
    assertThat(missing()).isEmpty();
    assertThat(gates.next(acmes()).orElseThrow().isOpen()).isTrue();
    assertThat(gates.go(as(claire), Phase.PILOT, Optional.empty()).phase()).isEqualTo(Phase.PILOT);
    assertThat(gates.unmended(acmes())).isEmpty();
  }

  @Test
  void anOverrideStaysUntilWhatWasMissingIsThere() {
    everythingIsReady();
    readiness.add(
        as(claire),
        "Data protection signed",
        Side.CLIENT,
        new Adaptation(Optional.of(karim.user), LocalDate.parse("2026-11-20"), Optional.empty()));

    gates.go(as(claire), Phase.PILOT, Optional.of("The fair is next week."));

    assertThat(gates.unmended(acmes()))
        .singleElement()
        .satisfies(
            ruling -> {
              assertThat(ruling.unmet()).containsExactly("own-1");
              assertThat(ruling.words()).contains("The fair is next week.");
            });
    readiness.prove(as(karim), "own-1", "https://drive.example.com/dpa.pdf");
    assertThat(gates.unmended(acmes())).isEmpty();
  }

  @Test
  void aNoGoSetsWhatIsMissingAndWhenItIsLookedAtAgain() {
    Gate gate =
        gates.noGo(as(claire), Phase.PILOT, "Objections by sector", LocalDate.parse("2026-12-07"));

    assertThat(gate.due()).isEqualTo(LocalDate.parse("2026-12-07"));
    assertThat(gate.lastNo().flatMap(Gate.Ruling::words)).contains("Objections by sector");
    assertThatThrownBy(
            () -> gates.noGo(as(claire), Phase.PILOT, "So", LocalDate.parse("2026-11-16")))
        .isInstanceOf(DayIsPast.class);
  }

  @Test
  void theReferentAloneSpeaksAtAGate() {
    for (Person person : List.of(karim, hery, new Person("USTRANGER", "TELSEWHERE"))) {
      assertThatThrownBy(() -> gates.go(as(person), Phase.PILOT, Optional.of("Go")))
          .isInstanceOf(OnlyTheReferent.class);
      assertThatThrownBy(
              () -> gates.noGo(as(person), Phase.PILOT, "No", LocalDate.parse("2026-12-07")))
          .isInstanceOf(OnlyTheReferent.class);
      assertThatThrownBy(() -> ramps.plan(as(person), RampPlan.DEFAULT, "Why"))
          .isInstanceOf(OnlyTheReferent.class);
    }
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.SETUP);
  }

  @Test
  void aReferentWhoLeavesInTheMiddleOfAGateLeavesItToTheDeputy() {
    everythingIsReady();

    seats.left(new PersonId(claire.user, claire.team));

    assertThat(gates.next(acmes()).orElseThrow().unmet()).containsExactly("referent_and_deputy");
    assertThatThrownBy(() -> gates.go(as(karim), Phase.PILOT, Optional.empty()))
        .isInstanceOf(ConditionsUnmet.class);
    assertThat(gates.go(as(karim), Phase.PILOT, Optional.of("I stand in.")).phase())
        .isEqualTo(Phase.PILOT);
  }

  @Test
  void aGateIsPassedOnce() {
    everythingIsReady();
    gates.go(as(claire), Phase.PILOT, Optional.empty());

    assertThatThrownBy(() -> gates.go(as(claire), Phase.PILOT, Optional.empty()))
        .isInstanceOf(GateIsPassed.class);
  }

  @Test
  void onlyWhatWasAskedBeforeThePilotBeganIsAskedForAtTheNextGate() {
    everythingIsReady();
    Question before = asked("May agents write on Sunday?", "2026-11-27");
    clock.advance(Duration.ofDays(1));
    gates.go(as(claire), Phase.PILOT, Optional.of("It can wait."));
    asked("May agents name a price?", "2026-11-27");

    assertThat(gates.next(acmes()).orElseThrow().mandatory())
        .extracting(Question::id)
        .containsExactly(before.id());
  }

  @Test
  void whatIsOverIsReadUntilTheReferentOpensItAgain() {
    everythingIsReady();
    gates.go(as(claire), Phase.PILOT, Optional.empty());
    assertThatThrownBy(() -> endings.end(as(hery), "We had enough"))
        .isInstanceOf(OnlyTheReferent.class);

    HandBack handBack = endings.end(as(claire), "The budget is spent.");

    assertThat(handBack.playbook()).hasSize(8);
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.ENDED);
    assertThat(acmes().isRunning()).isFalse();
    assertThat(playbook.find(as(hery), 1).name()).isEqualTo("P-1");
    for (Person person : List.of(claire, hery)) {
      assertThatThrownBy(() -> entered(person, "2026-W47")).isInstanceOf(EngagementIsOver.class);
    }
    assertThatThrownBy(() -> endings.reopen(as(karim))).isInstanceOf(OnlyTheReferent.class);
    endings.reopen(as(claire));
    assertThat(phases.of(acmes()).phase()).isEqualTo(Phase.PILOT);
    entered(hery, "2026-W47");
    assertThatThrownBy(() -> endings.reopen(as(claire))).isInstanceOf(NotOver.class);
  }

  private void entered(Person person, String week) {
    figures.record(
        as(person),
        Reading.Source.FORM,
        Week.parse(week).orElseThrow(),
        Map.of(Kpi.DIALS, BigDecimal.TEN));
  }

  @Test
  void whatIsNoRampIsRefused() {
    for (RampPlan plan :
        List.of(
            new RampPlan(0, List.of(100)),
            new RampPlan(13, List.of(25, 400)),
            new RampPlan(13, List.of()),
            new RampPlan(13, List.of(75, 50)),
            new RampPlan(2, List.of(25, 50, 100)),
            new RampPlan(53, List.of(100)))) {
      assertThatThrownBy(() -> ramps.plan(as(claire), plan, "Why"))
          .isInstanceOf(RampOutOfBounds.class);
    }
    assertThat(ramps.of(acmes())).isEqualTo(RampPlan.DEFAULT);
    ramps.plan(as(claire), new RampPlan(4, List.of(50, 100)), "A small team");
    ramps.plan(as(claire), new RampPlan(6, List.of(50, 100)), "A smaller team");
    assertThat(ramps.of(acmes())).isEqualTo(new RampPlan(6, List.of(50, 100)));
  }

  @Test
  void theRampIsJudgedOnIntervals() {
    everythingIsReady();
    gates.go(as(claire), Phase.PILOT, Optional.empty());
    clock.set("2026-12-28T10:00", "Europe/Paris");
    gates.go(as(claire), Phase.RAMP, Optional.empty());
    entered("2026-W53", Map.of(Kpi.MEETINGS_BOOKED, 3));
    clock.set("2027-01-11T10:00", "Europe/Paris");
    entered("2027-W01", Map.of(Kpi.MEETINGS_BOOKED, 4));

    // 25 % of 20 a week: 10 were planned, and 7 are no proof of less.
    assertThat(ramps.attained(acmes(), Week.of(2027, 1)))
        .containsExactly(new Attainment(Kpi.MEETINGS_BOOKED, 2, 7, 10.0));
    assertThat(ramps.attained(acmes(), Week.of(2027, 1)).get(0).verdict())
        .isEqualTo(Verdict.ON_PLAN);
    assertThat(new Attainment(Kpi.MEETINGS_BOOKED, 2, 3, 10.0).verdict()).isEqualTo(Verdict.BEHIND);
    assertThat(new Attainment(Kpi.MEETINGS_BOOKED, 2, 20, 10.0).verdict()).isEqualTo(Verdict.AHEAD);
    assertThat(new Attainment(Kpi.MEETINGS_BOOKED, 1, 10, 10.0).low()).isBetween(4.79, 4.80);
    assertThat(new Attainment(Kpi.MEETINGS_BOOKED, 1, 10, 10.0).high()).isBetween(18.39, 18.40);
  }

  @Test
  void eachCompanySpeaksForWhatItOwes() {
    assertThatThrownBy(() -> readiness.prove(as(hery), "crm_access", "https://crm.example.com"))
        .isInstanceOf(OwnSideOnly.class);
    assertThatThrownBy(() -> readiness.prove(as(karim), "training", "done"))
        .isInstanceOf(OwnSideOnly.class);
    assertThatThrownBy(() -> readiness.prove(as(claire), "kpi_baseline", "trust me"))
        .isInstanceOf(TellsItself.class);
    assertThatThrownBy(() -> readiness.prove(as(claire), "dance", "trust me"))
        .isInstanceOf(NoSuchItem.class);
    assertThatThrownBy(
            () ->
                readiness.prove(as(new Person("USTRANGER", "TELSEWHERE")), "training", "trust me"))
        .isInstanceOf(NoSideYet.class);
    assertThatThrownBy(
            () ->
                actions.take(
                    as(hery), Side.CLIENT, "Decide", "UCLAIRE", LocalDate.parse("2026-11-20")))
        .isInstanceOf(OwnSideOnly.class);
  }

  @Test
  void anActionIsCarriedUntilItIsDone() {
    LocalDate friday = LocalDate.parse("2026-11-20");
    Action taken = actions.take(as(hery), Side.PROVIDER, "Re-clean list B", hery.user, friday);

    clock.set("2026-12-07T10:00", "Europe/Paris");
    assertThat(actions.open(acmes())).containsExactly(taken);
    assertThatThrownBy(() -> actions.done(as(karim), taken.id())).isInstanceOf(OwnSideOnly.class);
    actions.done(as(hery), taken.id());

    assertThat(actions.open(acmes())).isEmpty();
    assertThatThrownBy(() -> actions.done(as(hery), taken.id())).isInstanceOf(ActionIsDone.class);
    assertThatThrownBy(() -> actions.take(as(hery), Side.PROVIDER, "Call", hery.user, friday))
        .isInstanceOf(DayIsPast.class);
    assertThatThrownBy(
            () ->
                actions.take(
                    as(hery),
                    Side.PROVIDER,
                    "x".repeat(301),
                    hery.user,
                    LocalDate.parse("2026-12-11")))
        .isInstanceOf(WordsTooLong.class);
  }
}
