package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of a waiting lead, and when: over weekends, holidays and zones. */
class LeadClockStoryTest extends LeadStory {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired Profiles profiles;

  @BeforeEach
  void anEngagementThatTakesLeads() {
    anEngagement("en");
  }

  /** What was said to whom, in Paris. */
  private List<String> diary() {
    return jdbc.sql("select * from lead_prompt order by prompted_at, user_id")
        .query(
            (row, index) ->
                DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH)
                        .format(
                            row.getObject("prompted_at", OffsetDateTime.class)
                                .atZoneSameInstant(PARIS))
                    + " "
                    + row.getString("user_id")
                    + " "
                    + row.getString("step"))
        .list();
  }

  @Test
  void theCloserAtHalfAndAtTheWholeThenTheReferentAndNobodyOnAWeekend() {
    clock.set("2026-11-19T15:00", "Europe/Paris");
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    timePasses("2026-11-25T20:00", "Europe/Paris");

    assertThat(diary())
        .containsExactly(
            "Fri 20 Nov 15:00 UKARIM HALF",
            "Mon 23 Nov 15:00 UKARIM FULL",
            "Tue 24 Nov 15:00 UCLAIRE REFERENT");
    verdicts.accept(as(karim), lead.id());
    assertThat(rows.history(lead.id()).get(1).waited()).contains(4 * 540 + 3 * 60);
  }

  @Test
  void aHolidayOfTheClientStopsTheClock() {
    clock.set("2026-12-24T15:00", "Europe/Paris");
    lead("Boulanger SA", "Jeanne Doe");
    timePasses("2026-12-29T20:00", "Europe/Paris");

    assertThat(diary())
        .containsExactly("Mon 28 Dec 15:00 UKARIM HALF", "Tue 29 Dec 15:00 UKARIM FULL");
  }

  @Test
  void aCloserElsewhereIsToldInTheHoursOfThatPlace() {
    profiles.learn(
        new Profile(
            new PersonId(karim.user, karim.team),
            false,
            Optional.empty(),
            Optional.of(ZoneId.of("America/New_York")),
            clock.instant()));
    clock.set("2026-11-17T09:00", "Europe/Paris");
    lead("Boulanger SA", "Jeanne Doe");
    timePasses("2026-11-18T10:00", "Europe/Paris");

    // The client's day ends at 18:00 in Paris, which is noon in New York.
    assertThat(diary()).containsExactly("Tue 17 Nov 18:00 UKARIM HALF");
  }

  @Test
  void theClockStandsWhileTheClientWaitsForAnAnswer() {
    clock.set("2026-11-17T09:00", "Europe/Paris");
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    clock.set("2026-11-17T11:00", "Europe/Paris");
    verdicts.needInformation(as(karim), lead.id(), "Which budget?");
    timePasses("2026-11-19T09:00", "Europe/Paris");
    leads.inform(as(hery), lead.id(), "20 k€");
    timePasses("2026-11-19T16:30", "Europe/Paris");

    assertThat(diary())
        .containsExactly("Tue 17 Nov 12:00 UHERY INFORM", "Thu 19 Nov 16:00 UKARIM HALF");
  }

  @Test
  void theAgentIsToldOfTheDateAndSomebodyElseOfAContest() {
    Lead later = lead("Boulanger SA", "Jeanne Doe");
    Lead refused = lead("Durand", "Paul Roux");
    verdicts.reject(
        as(karim),
        later.id(),
        new Rejection(
            RejectionReason.TIMING, Optional.empty(), Optional.of(LocalDate.of(2026, 11, 18))));
    verdicts.reject(as(claire), refused.id(), Rejection.of(RejectionReason.NO_NEED));
    leads.contest(as(hery), refused.id(), "There is a need");
    timePasses("2026-11-18T12:00", "Europe/Paris");

    assertThat(diary())
        .containsExactly("Mon 16 Nov 11:00 UKARIM SECOND", "Wed 18 Nov 09:00 UHERY RESUBMIT");
  }
}
