package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each path through the states, and what is refused on the way. */
class LeadRulesTest extends LeadStory {

  @Autowired Profiles profiles;

  @BeforeEach
  void anEngagementThatTakesLeads() {
    anEngagement("en");
  }

  @Test
  void aLeadGoesAllTheWay() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    assertThat(lead.name()).isEqualTo("L-1");
    assertThat(lead.state()).isEqualTo(State.SUBMITTED);
    assertThat(lead.initials()).isEqualTo("J. D.");

    verdicts.accept(as(karim), lead.id());
    verdicts.meeting(as(karim), lead.id(), Optional.of(LocalDate.of(2026, 11, 17)));
    verdicts.meeting(as(claire), lead.id(), Optional.of(LocalDate.of(2026, 11, 16)));
    verdicts.follow(as(karim), lead.id(), Deed.HELD);
    verdicts.follow(as(karim), lead.id(), Deed.QUALIFIED);
    verdicts.follow(as(karim), lead.id(), Deed.OPPORTUNITY);
    Lead won = verdicts.follow(as(karim), lead.id(), Deed.WON);

    assertThat(won.state()).isEqualTo(State.WON);
    assertThat(log.history(as(hery), won))
        .extracting(Happening::deed)
        .containsExactly(
            Deed.SUBMITTED,
            Deed.ACCEPTED,
            Deed.BOOKED,
            Deed.RESCHEDULED,
            Deed.HELD,
            Deed.QUALIFIED,
            Deed.OPPORTUNITY,
            Deed.WON);
  }

  @Test
  void aMeetingIsHeldOnItsDayAndNotBefore() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.accept(as(karim), lead.id());
    verdicts.meeting(as(karim), lead.id(), Optional.of(LocalDate.of(2026, 11, 17)));

    assertThatThrownBy(() -> verdicts.follow(as(karim), lead.id(), Deed.HELD))
        .isInstanceOf(MeetingNotYet.class);
    assertThatThrownBy(() -> verdicts.follow(as(karim), lead.id(), Deed.WON))
        .isInstanceOf(NotPossibleNow.class);
    assertThatThrownBy(() -> verdicts.follow(as(karim), lead.id(), Deed.ACCEPTED))
        .isInstanceOf(NotPossibleNow.class);

    verdicts.follow(as(karim), lead.id(), Deed.CANCELLED);
    clock.set("2026-11-17T10:00", "Europe/Paris");
    verdicts.meeting(as(karim), lead.id(), Optional.of(LocalDate.of(2026, 11, 17)));
    assertThat(verdicts.follow(as(karim), lead.id(), Deed.NO_SHOW).state())
        .isEqualTo(State.NO_SHOW);
  }

  @Test
  void whoHandsALeadOverDoesNotJudgeIt() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");

    assertThatThrownBy(() -> verdicts.accept(as(hery), lead.id()))
        .isInstanceOf(OnlyTheClientJudges.class);
    assertThatThrownBy(() -> verdicts.accept(as(new Person("UX", "TELSEWHERE")), lead.id()))
        .hasMessage("NoSideYet");
    assertThatThrownBy(() -> verdicts.accept(as(karim), UUID.randomUUID()))
        .isInstanceOf(NoSuchLead.class);
  }

  @Test
  void ofTwoWhoJudgeTheSecondIsToldWhichVerdictStands() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.accept(as(karim), lead.id());

    assertThatThrownBy(
            () ->
                verdicts.reject(
                    as(claire), lead.id(), Rejection.of(RejectionReason.OUTSIDE_TARGET)))
        .isInstanceOf(AlreadyJudged.class);
  }

  @Test
  void aReasonDemandsWhatMakesItActionable() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");

    assertThatThrownBy(
            () -> verdicts.reject(as(karim), lead.id(), Rejection.of(RejectionReason.OTHER)))
        .isInstanceOf(ReasonNeedsWords.class);
    assertThatThrownBy(
            () -> verdicts.reject(as(karim), lead.id(), Rejection.of(RejectionReason.TIMING)))
        .isInstanceOf(ReasonNeedsDate.class);
    assertThatThrownBy(() -> verdicts.reject(as(karim), lead.id(), comesBack("2026-11-16")))
        .isInstanceOf(ReasonNeedsDate.class);
  }

  private static Rejection comesBack(String day) {
    return new Rejection(
        RejectionReason.TIMING, Optional.empty(), Optional.of(LocalDate.parse(day)));
  }

  @Test
  void whatWasRefusedForNowComesBackOnItsDate() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.reject(as(karim), lead.id(), comesBack("2026-11-20"));

    assertThatThrownBy(() -> leads.resubmit(as(hery), lead.id())).isInstanceOf(NotBackYet.class);
    clock.set("2026-11-20T09:00", "Europe/Paris");
    Lead back = leads.resubmit(as(hery), lead.id());

    assertThat(back.state()).isEqualTo(State.SUBMITTED);
    assertThat(back.waitingSince()).contains(clock.instant());
    assertThat(back.waited()).isZero();
  }

  @Test
  void aSecondRaterJudgesAContestedLeadWithoutSeeingTheFirstVerdict() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.reject(as(karim), lead.id(), Rejection.of(RejectionReason.NO_BUDGET));

    assertThatThrownBy(() -> leads.contest(as(claire), lead.id(), "No"))
        .isInstanceOf(OnlyTheProviderContests.class);
    assertThatThrownBy(() -> leads.contest(as(hery), lead.id(), " "))
        .isInstanceOf(EvidenceMissing.class);
    Lead contested = leads.contest(as(hery), lead.id(), "Budget confirmed on Monday");

    assertThat(contested.standing().reason()).isEmpty();
    assertThat(log.history(as(claire), contested))
        .extracting(Happening::deed)
        .containsExactly(Deed.SUBMITTED, Deed.CONTESTED);
    assertThatThrownBy(() -> verdicts.second(as(karim), lead.id(), Optional.empty()))
        .isInstanceOf(SecondRaterOnly.class);
    assertThat(verdicts.second(as(claire), lead.id(), Optional.empty()).state())
        .isEqualTo(State.ACCEPTED);
    assertThat(log.history(as(claire), contested)).hasSize(3);
  }

  @Test
  void aRefusalIsContestedForSevenDaysAndOnce() {
    Lead first = lead("Boulanger SA", "Jeanne Doe");
    Lead second = lead("Durand", "Paul Roux");
    for (Lead lead : List.of(first, second)) {
      verdicts.reject(as(karim), lead.id(), Rejection.of(RejectionReason.NO_NEED));
    }
    leads.contest(as(hery), first.id(), "There is a need");
    verdicts.second(
        as(claire), first.id(), Optional.of(Rejection.of(RejectionReason.OUTSIDE_TARGET)));

    assertThatThrownBy(() -> leads.contest(as(hery), first.id(), "Still"))
        .isInstanceOf(TooLateToContest.class);
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    assertThatThrownBy(() -> leads.contest(as(hery), second.id(), "There is a need"))
        .isInstanceOf(TooLateToContest.class);
  }

  @Test
  void whoAskedNeverToBeContactedIsNotHandedOverAgain() {
    Lead lead = lead("Boulanger S.A.", "Jeanne Doé");
    leads.oppose(as(hery), lead.id());

    assertThatThrownBy(() -> lead("BOULANGER", "Doe Jeanne"))
        .isInstanceOf(AskedNotToBeContacted.class);
    assertThatThrownBy(() -> verdicts.accept(as(karim), lead.id()))
        .isInstanceOf(AlreadyJudged.class);
    leads.undo(as(hery), lead.id());
    assertThat(lead("BOULANGER", "Doe Jeanne").state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void anOppositionIsFinalAfterTenMinutes() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.reject(as(karim), lead.id(), Rejection.of(RejectionReason.OPPOSED));
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThatThrownBy(() -> leads.undo(as(karim), lead.id())).isInstanceOf(UndoIsOver.class);
    assertThatThrownBy(() -> leads.resubmit(as(hery), lead.id()))
        .isInstanceOf(NotPossibleNow.class);
  }

  @Test
  void ownVerdictsAreUndoneForTenMinutes() {
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    verdicts.accept(as(karim), lead.id());

    assertThatThrownBy(() -> leads.undo(as(claire), lead.id())).isInstanceOf(UndoIsOver.class);
    Lead undone = leads.undo(as(karim), lead.id());

    assertThat(undone.state()).isEqualTo(State.SUBMITTED);
    assertThat(undone.waitingSince()).contains(lead.submittedAt());
    assertThat(log.history(as(hery), undone)).hasSize(2).last().matches(Happening::undone);
    assertThat(counts.of(acmes().id()).firstEntry().getValue())
        .isEqualTo(Map.of(LeadCounts.Counted.SUBMITTED, 1));
    assertThatThrownBy(() -> leads.undo(as(hery), lead.id())).isInstanceOf(UndoIsOver.class);
  }

  @Test
  void theSamePersonIsKnownAgain() {
    Lead first = lead("Société Générale S.A.S.", "Jean-Pierre Léger");
    lead("Another", "Jean-Pierre Léger");

    assertThat(leads.alike(as(hery), of("societe generale", "LEGER jean pierre")))
        .extracting(Lead::number)
        .containsExactly(first.number());
    assertThat(leads.alike(as(hery), of("societe generale", "Leger Jean"))).isEmpty();
  }

  @Test
  void numbersAndAddressesAreLeftOut() {
    Leads.Submitted submitted =
        leads.submit(
            as(hery),
            new Handover(
                "Boulanger +33 6 12 34 56 78",
                "Jeanne Doe jeanne.doe@boulanger.fr",
                Temperature.WARM,
                Optional.of(
                    "Call 06.12.34.56.78 or 034 12 345 67, write j (at) acme.fr before 24/11/2026"),
                Optional.of("mailto:jeanne@acme.fr"),
                Optional.empty(),
                Optional.empty()));

    assertThat(submitted.dropped()).isTrue();
    assertThat(submitted.lead().company()).isEqualTo("Boulanger …");
    assertThat(submitted.lead().contact()).isEqualTo("Jeanne Doe …");
    assertThat(submitted.lead().context()).contains("Call … or …, write … before 24/11/2026");
    assertThat(submitted.lead().link()).isEmpty();
    assertThatThrownBy(() -> lead("Boulanger", "jeanne@acme.fr"))
        .isInstanceOf(ContactMissing.class);
    assertThatThrownBy(() -> lead(" ", "Jeanne")).isInstanceOf(CompanyMissing.class);
    assertThatThrownBy(() -> lead("x".repeat(201), "Jeanne")).isInstanceOf(LeadTextTooLong.class);
  }

  @Test
  void theProviderChoosesNobodyOfItsOwnToJudge() {
    assertThatThrownBy(() -> leads.submit(as(hery), owedBy(hery.user)))
        .isInstanceOf(OwnerOfTheProvider.class);
    profiles.learn(
        new Profile(
            new PersonId("UMIRANA", hery.team),
            false,
            Optional.empty(),
            Optional.empty(),
            clock.instant()));
    claire.presses("engagement.place_provider", "TPROVIDER/UMIRANA", acmes().id() + "/place");
    assertThatThrownBy(() -> leads.submit(as(hery), owedBy("UMIRANA")))
        .isInstanceOf(OwnerOfTheProvider.class);
    assertThat(rows.all(acmes().id())).isEmpty();

    Lead lead = leads.submit(as(hery), owedBy("UNOTMETYET")).lead();

    assertThat(lead.owner()).contains("UNOTMETYET");
  }

  private static Handover owedBy(String user) {
    Handover any = of("Boulanger", "Jeanne Doe");
    return new Handover(
        any.company(),
        any.contact(),
        any.temperature(),
        any.context(),
        any.link(),
        Optional.of(user),
        any.consent());
  }

  @Test
  void aConsumerIsHandedOverWithProofOfConsent() {
    jdbc.sql("update engagement set kind = 'B2C' where channel_id = ?").param(channel).update();

    assertThatThrownBy(() -> lead("Home", "Jeanne Doe")).isInstanceOf(ConsentMissing.class);
    Handover proven =
        new Handover(
            "Home",
            "Jeanne Doe",
            Temperature.HOT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Web form, 12 Nov 2026, box ticked"));
    assertThat(leads.submit(as(hery), proven).lead().consent()).isPresent();
  }
}
