package io.vigie.slack.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The way from the first brief to the run, as people press and type it. */
class WayInSlackTest extends Story {

  @BeforeEach
  void anEngagementThatIsBeingSetUp() {
    noEarlierStories();
    Map<String, String> form = new HashMap<>();
    form.put("client_name", "Acme RH");
    form.put("provider_name", "Sud Contact");
    form.put("deputy", karim.user);
    form.put("language", "en");
    form.put("timezone", "Europe/Paris");
    form.put("client_country", "FR");
    form.put("digest_day", "mon");
    form.put("digest_time", "09:00");
    form.put("meeting_day", "tue");
    form.put("meeting_time", "10:00");
    form.put("start_date", "2026-11-30");
    claire.submits(claire.opens("/vigie setup"), form);
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement() + "/place");
    deliver();
    SLACK.forget();
  }

  @Test
  void whatIsAskedInVainIsDraftedPublishedAndFound() {
    String question = "What do we say when they have a payroll tool?";
    hery.mentions(question);
    settle();
    assertThat(posted().get(0).get("text")).contains("noted as a gap");
    JsonNode offers = JSON.readTree(posted().get(0).get("blocks")).get(1);
    JsonNode draft = offers.get("elements").get(1);

    hery.presses(
        "playbook.draft", draft.get("value").asString(), offers.get("block_id").asString());
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(form.toString()).contains(question);
    JsonNode tooLong =
        hery.submits(form, Map.of("kind", "objection", "words", "payroll ".repeat(2_500)));
    assertThat(tooLong.at("/errors/words").asString()).contains("19,999", "3,000");
    String told =
        hery.submits(form, Map.of("kind", "objection", "words", "Ask what it leaves out."))
            .toString();
    assertThat(told).contains("P-1", "Draft, not in force yet").doesNotContain("playbook.publish");

    String play =
        jdbc.sql("select id from play where engagement_id = cast(? as uuid)")
            .param(engagement())
            .query(String.class)
            .single();
    claire.presses("playbook.publish", play, engagement() + "/play");
    deliver();
    assertThat(posted().get(posted().size() - 1).get("blocks"))
        .contains("In force from now on", "asked in vain");
    assertThat(claire.types("/vigie playbook " + question).toString())
        .contains("Ask what it leaves out.");
  }

  @Test
  void onTheWorkingDayBeforeTheStartTheGateIsPutBeforeEverybodyOnce() {
    timePasses("2026-11-26T18:00", "Europe/Paris");
    deliver();
    assertThat(posted("vigie_gate")).isEmpty();

    timePasses("2026-11-27T09:00", "Europe/Paris");
    deliver();
    assertThat(posted("vigie_gate")).hasSize(1);
    assertThat(posted("vigie_gate").get(0).get("blocks"))
        .contains("Pitch and objections", "setup.gate");

    timePasses("2026-11-30T12:00", "Europe/Paris");
    deliver();
    assertThat(posted("vigie_gate")).hasSize(1);
  }

  @Test
  void aGateIsPassedAgainstWhatIsMissingOnlyInWriting() {
    JsonNode status = claire.types("/vigie status");
    assertThat(status.toString()).contains("Set-up", "2 of 12", "setup.readiness");
    claire.presses("setup.gate", "PILOT", engagement() + "/setup/status");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    assertThat(form.toString()).contains("Pitch and objections");

    JsonNode unwritten = claire.submits(form, Map.of("verdict", "go"));
    assertThat(unwritten.at("/errors/reason").asString()).contains("say why");
    JsonNode undated = claire.submits(form, Map.of("verdict", "no_go", "reason", "All of it"));
    assertThat(undated.at("/errors").has("again_on")).isTrue();
    claire.submits(form, Map.of("verdict", "go", "reason", "The fair <opens> on Thursday."));
    deliver();

    Map<String, String> gate = posted().get(posted().size() - 1);
    assertThat(gate.get("metadata")).contains("vigie_gate");
    assertThat(gate.get("blocks")).contains("Pilot begins", "The fair &lt;opens&gt; on Thursday.");
    assertThat(claire.types("/vigie status").toString()).contains("Pilot");
    assertThat(claire.types("/digest").toString())
        .contains("Pilot began without", "The fair &lt;opens&gt; on Thursday.");
  }

  @Test
  void twentyCallsADayIsNoTargetWithoutAReason() {
    JsonNode form = claire.opens("/kpi define");
    Map<String, String> twenty =
        Map.of(
            "kpi", "dials",
            "definition", "Sales calls",
            "target", "100",
            "target_per", "week",
            "reason", "The brief");

    JsonNode again = claire.submits(form, twenty).get("view");
    assertThat(again.toString()).contains("refusal.TargetWithoutPitch", "override");
    Map<String, String> inWriting = new HashMap<>(twenty);
    inWriting.put("override", "The board wants a number.");
    claire.submits(again, inWriting);

    assertThat(claire.types("/kpi list").toString()).contains("100");
    assertThat(claire.types("/digest").toString()).contains("The board wants a number.");
  }

  @Test
  void theAgendaComesTheDayBeforeAndTheTwoActionsAreCarried() {
    timePasses("2026-11-23T12:00", "Europe/Paris");
    deliver();
    assertThat(posted("vigie_agenda"))
        .hasSize(2)
        .allMatch(post -> post.getOrDefault("blocks", "").contains("Readiness"));

    hery.presses("setup.take", "PROVIDER", engagement() + "/setup/agenda");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    hery.submits(
        form, Map.of("words", "Re-clean list B", "owner", hery.user, "due_date", "2026-11-27"));
    deliver();
    String action =
        jdbc.sql("select id from weekly_action where engagement_id = cast(? as uuid)")
            .param(engagement())
            .query(String.class)
            .single();
    assertThat(claire.types("/vigie agenda").toString()).contains("Re-clean list B", action);

    hery.presses("setup.done", action, engagement() + "/setup/action");
    assertThat(claire.types("/vigie agenda").toString()).contains("✓", "Re-clean list B");
  }
}
