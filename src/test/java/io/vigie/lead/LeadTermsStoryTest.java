package io.vigie.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.engagement.EngagementIsOver;
import io.vigie.engagement.LeadTerms;
import io.vigie.lead.LeadWeek.Latency;
import io.vigie.shared.NightFell;
import io.vigie.shared.Week;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** What is agreed about leads: the time for a verdict, and how long people's data are kept. */
class LeadTermsStoryTest extends LeadStory {

  private static final Week WEEK = Week.of(2026, 47);

  @Autowired LeadWeeks weeks;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  void anEngagementThatTakesLeads() {
    anEngagement("en");
  }

  private JsonNode agreed(String field, String value) {
    return claire.submits(
        claire.opens("/vigie setup"),
        new HashMap<>(Map.of("client_name", "Acme RH", field, value)));
  }

  private List<String> prompts() {
    return jdbc.sql("select step from lead_prompt order by prompted_at").query(String.class).list();
  }

  private Latency latency() {
    return weeks.now(acmes(), WEEK).latency();
  }

  @Test
  void everybodyReadsWhatIsAgreedAndTheReferentChangesIt() {
    assertThat(acmes().terms().leads()).isEqualTo(LeadTerms.USUAL);
    assertThat(karim.types("/vigie status").toString())
        .contains("a verdict within two working days", "forgotten 12 months after the end");
    agreed("verdict_hours", "4");
    agreed("retention_months", "1");

    assertThat(acmes().terms().leads()).isEqualTo(new LeadTerms(4, 1));
    assertThat(karim.types("/vigie status").toString())
        .contains("a verdict within 4 working hours", "forgotten one month after the end");
  }

  @Test
  void theClockRunsByWhatIsAgreed() {
    agreed("verdict_hours", "4");
    Lead lead = lead("Boulanger SA", "Jeanne Doe");
    timePasses("2026-11-16T12:00", "Europe/Paris");
    assertThat(prompts()).containsExactly("HALF");
    timePasses("2026-11-16T17:59", "Europe/Paris");
    timePasses("2026-11-17T10:00", "Europe/Paris");

    assertThat(prompts()).startsWith("HALF").contains("REFERENT");
    verdicts.accept(as(karim), lead.id());
    assertThat(latency().verdicts()).isEqualTo(1);
    assertThat(latency().inTime()).isZero();
    assertThat(latency().owed()).contains(240);
  }

  @Test
  void aLongerTimeDoesNotMakePunctualWhatWasLate() {
    agreed("verdict_hours", "1");
    Lead late = lead("Boulanger SA", "Jeanne Doe");
    clock.set("2026-11-16T15:00", "Europe/Paris");
    agreed("verdict_hours", "90");
    verdicts.accept(as(karim), late.id());
    verdicts.accept(as(karim), lead("Durand", "Paul Roux").id());

    assertThat(latency().inTime()).isEqualTo(1);
    assertThat(latency().owed()).as("not the same for all").isEmpty();
    assertThat(claire.types("/digest").toString()).contains("within the time agreed for each");
  }

  @ParameterizedTest
  @CsvSource({
    "verdict_hours, 0",
    "verdict_hours, 91",
    "verdict_hours, -4",
    "verdict_hours, 4.5",
    "verdict_hours, soon",
    "verdict_hours, 99999999999999999999",
    "verdict_hours, ٤",
    "retention_months, 0",
    "retention_months, 61",
    "retention_months, for ever"
  })
  void whatCannotBeAgreedIsNamedInTheForm(String field, String typed) {
    JsonNode answer = agreed(field, typed);

    assertThat(answer.get("errors").propertyNames()).containsExactly(field);
    assertThat(answer.get("errors").get(field).asString()).contains("whole number", "from 1 to");
    assertThat(acmes().terms().leads()).isEqualTo(LeadTerms.USUAL);
  }

  @Test
  void aFormThatSaysNothingOfItLeavesWhatWasAgreed() {
    agreed("verdict_hours", "27");
    Map<String, String> without = new HashMap<>();
    without.put("client_name", "Acme RH");
    without.put("verdict_hours", "");
    without.put("retention_months", "");
    claire.submits(claire.opens("/vigie setup"), without);

    assertThat(acmes().terms().leads()).isEqualTo(new LeadTerms(27, 12));
  }

  @Test
  void nobodyButTheReferentAgreesOnIt() {
    JsonNode form = claire.opens("/vigie setup");
    for (Person other : List.of(karim, hery)) {
      assertThat(other.submits(form, Map.of("verdict_hours", "90")).toString())
          .contains("refusal.OnlyTheReferent");
    }
    assertThat(acmes().terms().leads()).isEqualTo(LeadTerms.USUAL);
  }

  @Test
  void peopleAreForgottenWhenTheAgreedMonthsAreOver() {
    agreed("retention_months", "3");
    lead("Boulanger SA", "Jeanne Doe");
    jdbc.sql("update engagement set ended_at = ? where id = ?")
        .params(OffsetDateTime.parse("2026-08-17T00:00:00Z"), acmes().id())
        .update();
    events.publishEvent(new NightFell());
    assertThat(rows.find(acmes().id(), 1).orElseThrow().forgotten()).isFalse();

    assertThatThrownBy(() -> engagements.change(as(claire), acmes().terms()))
        .as("what was agreed does not change once it is over")
        .isInstanceOf(EngagementIsOver.class);
    clock.set("2026-11-17T03:00", "Europe/Paris");
    events.publishEvent(new NightFell());
    assertThat(rows.find(acmes().id(), 1).orElseThrow().forgotten()).isTrue();
  }

  @Test
  void whoeverAgreedOnLongerKeepsLonger() {
    agreed("retention_months", "24");
    lead("Boulanger SA", "Jeanne Doe");
    jdbc.sql("update engagement set ended_at = ? where id = ?")
        .params(OffsetDateTime.parse("2025-01-01T00:00:00Z"), acmes().id())
        .update();
    events.publishEvent(new NightFell());

    assertThat(rows.find(acmes().id(), 1)).map(Lead::forgotten).isEqualTo(Optional.of(false));
  }
}
