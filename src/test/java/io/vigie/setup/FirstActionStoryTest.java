package io.vigie.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.engagement.Side;
import io.vigie.kpi.Kpi;
import io.vigie.lead.Handover;
import io.vigie.lead.Leads;
import io.vigie.lead.Rejection;
import io.vigie.lead.RejectionReason;
import io.vigie.lead.Temperature;
import io.vigie.lead.Verdicts;
import io.vigie.shared.Week;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How soon the provider first acts on what the client asks: nobody else's acts, no others' time.
 */
class FirstActionStoryTest extends SetupStory {

  private static final Week WEEK = Week.of(2026, 47);

  @Autowired Leads leads;
  @Autowired Verdicts verdicts;
  @Autowired SetupWeeks weeks;

  private int people;

  @BeforeEach
  void underWay() {
    anEngagement("en");
  }

  private UUID lead() {
    return leads
        .submit(
            as(hery),
            new Handover(
                "Boulanger SA",
                "Person " + people++,
                Temperature.HOT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        .lead()
        .id();
  }

  private UUID asked() {
    UUID lead = lead();
    verdicts.needInformation(as(karim), lead, "Which budget?");
    return lead;
  }

  private UUID comesBackOn(String day) {
    UUID lead = lead();
    verdicts.reject(
        as(karim),
        lead,
        new Rejection(RejectionReason.TIMING, Optional.empty(), Optional.of(LocalDate.parse(day))));
    return lead;
  }

  private FirstAction firstAction() {
    return weeks.now(acmes(), WEEK).firstAction();
  }

  private void at(String moment) {
    clock.set(moment, "Europe/Paris");
  }

  @Test
  void whatIsAskedOnALeadOrForAnActionIsTimedToTheProvidersFirstAct() {
    UUID answered = asked();
    UUID back = comesBackOn("2026-11-18");
    Action action =
        actions.take(
            as(claire), Side.PROVIDER, "Re-clean list B", hery.user, LocalDate.parse("2026-11-20"));
    assertThat(firstAction()).isEqualTo(new FirstAction(Optional.empty(), 0, 2));

    at("2026-11-16T12:00");
    leads.inform(as(hery), answered, "20 k€");
    at("2026-11-17T11:00");
    actions.done(as(hery), action.id());
    at("2026-11-18T09:30");
    assertThat(firstAction().open()).as("its date has come").isEqualTo(1);
    leads.resubmit(as(hery), back);

    // Two hours, ten over a night, and half an hour on its date.
    assertThat(firstAction()).isEqualTo(new FirstAction(Optional.of(120.0), 3, 0));
    assertThat(weeks.atClose(acmes(), WEEK).firstAction()).isEqualTo(firstAction());
    assertThat(weeks.atClose(acmes(), WEEK.previous()).firstAction()).isEqualTo(FirstAction.NONE);
    entered("2026-W47", Map.of(Kpi.DIALS, 10));
    assertThat(claire.types("/digest").toString())
        .contains("first act 2 h after the client asks, in working time (median of 3)");
  }

  @Test
  void whatTheClientDoesItselfIsNoActOfTheProvider() {
    leads.inform(as(karim), asked(), "I found it out myself");
    verdicts.accept(as(karim), asked());
    actions.take(as(hery), Side.PROVIDER, "Own idea", hery.user, LocalDate.parse("2026-11-20"));
    Action asked =
        actions.take(as(claire), Side.PROVIDER, "Call", hery.user, LocalDate.parse("2026-11-20"));
    actions.done(as(claire), asked.id());

    assertThat(firstAction()).isEqualTo(FirstAction.NONE);
  }

  @Test
  void whatWasUndoneIsNoAct() {
    UUID lead = asked();
    leads.inform(as(hery), lead, "20 k€");
    leads.undo(as(hery), lead);
    assertThat(firstAction()).isEqualTo(new FirstAction(Optional.empty(), 0, 1));

    at("2026-11-16T13:00");
    leads.inform(as(hery), lead, "30 k€");
    assertThat(firstAction()).isEqualTo(new FirstAction(Optional.of(180.0), 1, 0));
  }

  @Test
  void anOppositionAnswersWhatWasAskedButNotADateThatIsToCome() {
    UUID opposed = asked();
    UUID later = comesBackOn("2026-12-01");
    at("2026-11-16T11:00");
    leads.oppose(as(hery), opposed);
    leads.oppose(as(hery), later);

    assertThat(firstAction()).isEqualTo(new FirstAction(Optional.of(60.0), 1, 0));
  }

  @Test
  void aHolidayOfTheProviderIsNoneOfItsHours() {
    at("2026-06-25T17:00");
    UUID lead = asked();
    at("2026-06-29T10:00");
    leads.inform(as(hery), lead, "20 k€");

    // Friday 26 June is Independence Day in Madagascar, and a working day in France.
    assertThat(weeks.now(acmes(), Week.of(2026, 27)).firstAction().median()).contains(120.0);
  }
}
