package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecards;
import io.vigie.lead.LeadWeek.Agreement;
import io.vigie.lead.LeadWeek.Refused;
import io.vigie.setup.Endings;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Figures that leads make: counted where leads are used, never written over what people entered.
 */
class LeadFiguresStoryTest extends LeadStory {

  private static final Week WEEK = Week.of(2026, 47);

  @Autowired Scorecards scorecards;
  @Autowired LeadWeeks weeks;
  @Autowired Endings endings;

  @BeforeEach
  void anEngagementThatTakesLeads() {
    anEngagement("en");
  }

  private Lead refused(String company, RejectionReason reason) {
    Lead lead = lead(company, "Jeanne Doe");
    return verdicts.reject(
        as(karim), lead.id(), new Rejection(reason, Optional.of("So"), Optional.empty()));
  }

  private Scorecard.Line line(Kpi kpi) {
    return scorecards.known(acmes()).of(WEEK).line(kpi).orElseThrow();
  }

  @Test
  void whatPeopleEnteredOtherwiseStandsBeside() {
    claire.types("/kpi leads_submitted 5 leads_accepted 1 meetings_booked 4");
    verdicts.accept(as(karim), lead("A", "J").id());
    refused("B", RejectionReason.NO_BUDGET);
    lead("C", "J");

    assertThat(line(Kpi.LEADS_SUBMITTED).amount()).contains(BigDecimal.valueOf(3));
    assertThat(line(Kpi.LEADS_SUBMITTED).entered()).contains(new BigDecimal("5.00"));
    assertThat(line(Kpi.LEADS_ACCEPTED).entered()).isEmpty();
    assertThat(line(Kpi.ACCEPTANCE_RATE).proportion().orElseThrow().trials()).isEqualTo(2);
    // Where no meeting was ever booked on a lead, what people enter is all there is.
    assertThat(line(Kpi.MEETINGS_BOOKED).amount()).contains(new BigDecimal("4.00"));
    assertThat(claire.types("/digest").toString())
        .contains("Counted from leads; entered otherwise", "Leads submitted 3 (entered 5)");
    assertThat(
            jdbc.sql("select count(*) from reading where kpi = 'leads_submitted' and amount = 5")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void anEngagementWithoutLeadsIsCountedByPeopleAlone() {
    claire.types("/kpi leads_submitted 5");

    assertThat(line(Kpi.LEADS_SUBMITTED).amount()).contains(new BigDecimal("5.00"));
    assertThat(claire.types("/digest").toString()).doesNotContain("Counted from leads");
  }

  @Test
  void theWeekSaysWhoWaitsWhyLeadsWereRefusedAndHowLongItTook() {
    for (int n = 0; n < 7; n++) {
      refused("Wrong " + n, RejectionReason.WRONG_PERSON);
    }
    Lead contested = refused("No need", RejectionReason.NO_NEED);
    refused("Other", RejectionReason.OTHER);
    refused("Bad", RejectionReason.BAD_DATA);
    leads.contest(as(hery), contested.id(), "There is");
    verdicts.second(
        as(claire), contested.id(), Optional.of(Rejection.of(RejectionReason.NO_BUDGET)));
    Lead waiting = lead("Waiting", "J");
    clock.set("2026-11-16T13:00", "Europe/Paris");
    lead("Later", "J");

    LeadWeek week = weeks.now(acmes(), WEEK);
    assertThat(week.waiting()).isEqualTo(2);
    assertThat(week.oldest().orElseThrow().lead().number()).isEqualTo(waiting.number());
    assertThat(week.oldest().orElseThrow().minutes()).isEqualTo(180);
    assertThat(week.refused().get(0)).isEqualTo(new Refused(RejectionReason.WRONG_PERSON, 7));
    assertThat(week.loud().orElseThrow().refusals()).isEqualTo(10);
    assertThat(week.latency().verdicts()).isEqualTo(10);
    assertThat(week.agreement()).isEqualTo(new Agreement(1, 1));
    assertThat(weeks.atClose(acmes(), WEEK.previous())).isEqualTo(LeadWeek.NONE);
    assertThat(claire.types("/digest").toString())
        .contains("2 leads", "L-11", "wrong person 7", "worth a decision?", "lead.propose");
  }

  @Test
  void whoeverGoesOnReadsWhichLeadsAreToBeTakenUp() {
    verdicts.accept(as(karim), lead("Under way", "J").id());
    refused("Refused", RejectionReason.NO_NEED);
    lead("Waiting", "J");
    leads.oppose(as(hery), lead("Opposed", "J").id());
    verdicts.needInformation(as(karim), lead("Asked", "J").id(), "Which budget?");
    verdicts.reject(
        as(karim),
        lead("Later", "J").id(),
        new Rejection(
            RejectionReason.TIMING, Optional.empty(), Optional.of(LocalDate.of(2026, 12, 1))));
    Lead contested = refused("Contested", RejectionReason.NO_NEED);
    leads.contest(as(hery), contested.id(), "There is a need");
    SLACK.forget();

    assertThat(endings.end(as(claire), "The budget is spent.").leads())
        .isEqualTo(new OpenLeads(List.of("L-3", "L-5", "L-7"), List.of("L-6"), List.of("L-1")));
    deliver();
    assertThat(posted().toString())
        .contains("without a verdict L-3, L-5, L-7", "on their date L-6", "under way L-1");
  }

  @Test
  void theLeadsLeaveAsAFile() {
    lead("Boulanger", "Jeanne Doe");
    JsonNode page =
        claire.submits(claire.opens("/vigie export"), Map.of("what", "leads", "format", "csv"));
    assertThat(page.toString()).contains("on its way");
    assertThat(
            claire
                .submits(
                    claire.opens("/vigie export"), Map.of("what", "leads", "format", "markdown"))
                .toString())
        .contains("errors", "format");
  }

  @Test
  void aFrequentReasonBecomesAQuestionThatIsFilledIn() {
    SLACK.forget();
    hery.presses("lead.propose", "wrong_person", acmes().id() + "/digest");

    assertThat(SLACK.awaitCall("views.open").get("view"))
        .contains("arbitration.ask", "refused as “wrong person”", "three in ten");
  }

  @Test
  void eachAgentReadsWhatBecameOfOwnLeadsOnceAWeek() {
    refused("Boulanger", RejectionReason.WRONG_PERSON);
    verdicts.accept(as(karim), lead("Durand", "Paul Roux").id());
    lead("Waiting", "J");
    claire.types("/kpi dials 10");
    timePasses("2026-11-23T09:30", "Europe/Paris");
    deliver();

    List<Map<String, String>> toHery =
        SLACK.calls("chat.postMessage").stream()
            .filter(call -> hery.user.equals(call.get("channel")))
            .filter(call -> call.toString().contains("Your leads"))
            .toList();
    assertThat(toHery).hasSize(1);
    assertThat(toHery.get(0).get("blocks"))
        .contains("L-1", "wrong person", "L-2", "Accepted", "1 waits")
        .doesNotContain("Boulanger", "Durand", "Paul");
  }
}
