package io.vigie.slack.signal;

import static io.vigie.slack.signal.ReportingTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is heard again and again surfaces, the referent looks at it, and everybody is told. */
class TriageTest extends Story {

  private final Person lova = new Person("ULOVA", "TPROVIDER");

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    noEarlierStories();
    SLACK.knows("ULOVA", "TPROVIDER", "");
    acme();
    deliver();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement() + "/place");
    SLACK.awaitWhisper();
    SLACK.forget();
  }

  @Test
  void whatThreePeopleSaySurfacesInTheChannelAtOnceAndOnce() {
    surfaced();

    assertThat(groups()).hasSize(1);
    Map<String, String> card = groups().get(0);
    assertThat(card.get("metadata")).contains("vigie_signal_group", "\"id\":\"S-1\"");
    assertThat(card.get("text")).contains("S-1 surfaces", "3 reports by 3 people");
    assertThat(card.get("blocks"))
        .contains("Heard again and again", "<@UHERY>", "<@ULOVA>", "<@UKARIM>")
        .contains("signal.question", "signal.close", "signal.answer");
    SLACK.forget();
    together(hery, reports(hery, "Cheaper than us, the competitor"), 1);
    deliver();
    assertThat(groups()).isEmpty();
    assertThat(SLACK.calls("chat.update").get(0).get("blocks")).contains("4 reports by 3 people");
  }

  @Test
  void theReferentFindsItFirstInTheListAndAtHome() {
    reports(hery, "Nobody says payroll");
    clock.advance(java.time.Duration.ofMinutes(1));
    String cheaper = reports(hery, "The competitor is cheaper");
    together(lova, reports(lova, "A cheaper competitor"), 2);
    together(karim, reports(karim, "Cheaper competitor, says everybody"), 2);
    JsonNode list = claire.types("/signal list");

    assertThat(list.toString()).contains("2 signals wait");
    assertThat(list.toString().indexOf("S-2")).isLessThan(list.toString().indexOf("S-1"));
    assertThat(value(list, "signal.close")).isEqualTo(cheaper);
    assertThat(karim.types("/signal list").toString())
        .contains("2 signals wait", "signal.show")
        .doesNotContain("signal.close");
    assertThat(home(claire)).contains("From the field: 2 signals", "signal.watch");
    assertThat(home(karim)).doesNotContain("From the field");
  }

  @Test
  void nobodyElseTriagesOnAnyPath() {
    String id = reports(hery, "Nobody says payroll");
    JsonNode form = opened(claire, "signal.close", id);
    for (Person other : List.of(karim, hery)) {
      for (String action : List.of("signal.watch", "signal.ask", "signal.close")) {
        SLACK.forget();
        other.presses(action, id, engagement() + "/list/S-1");
        await().until(() -> SLACK.whispers().toString().contains("refusal.OnlyTheReferent"));
      }
      assertThat(other.submits(form, Map.of("reason", "Mine")).toString())
          .contains("refusal.OnlyTheReferent");
    }
    assertThat(claire.types("/signal list").toString()).contains("Nobody says payroll");
  }

  @Test
  void everyReporterIsToldWhyItWasClosed() {
    String id = reports(hery, "Nobody says payroll");
    together(lova, reports(lova, "Payroll is not their word"), 1);
    deliver();
    SLACK.forget();
    JsonNode form = opened(claire, "signal.close", id);
    assertThat(claire.submits(form, Map.of("reason", "We changed the <!channel> pitch")).toString())
        .contains("*S-1* is closed");
    deliver();

    for (String reporter : List.of("UHERY", "ULOVA")) {
      assertThat(direct(reporter)).hasSize(1);
      assertThat(direct(reporter).get(0).get("blocks"))
          .contains("<@UCLAIRE> closed *S-1*", "We changed the &lt;!channel&gt; pitch");
      assertThat(direct(reporter).get(0).get("metadata")).contains("vigie_signal");
    }
    assertThat(posted()).isEmpty();
    assertThat(claire.types("/signal list").toString()).contains("No signal waits");
    assertThat(hery.types("/signal S-1").toString()).contains("Closed by <@UCLAIRE>");
  }

  @Test
  void aReporterIsAskedAndTheAnswerComesBack() {
    String id = reports(hery, "Nobody says payroll");
    claire.submits(
        opened(claire, "signal.ask", id), Map.of("question", "What do they say instead?"));
    deliver();
    assertThat(direct("UHERY").get(0).get("blocks"))
        .contains("What do they say instead?", "signal.answer");
    assertThat(claire.types("/signal list").toString()).doesNotContain("signal.ask\"");
    SLACK.forget();
    JsonNode form = opened(hery, "signal.answer", id);
    assertThat(form.toString()).contains("What do they say instead?");
    hery.submits(form, Map.of("words", "HR ops"));
    deliver();

    assertThat(direct("UCLAIRE").get(0).get("blocks")).contains("<@UHERY> on *S-1*", "HR ops");
    assertThat(claire.types("/signal list").toString()).contains("signal.ask\"");
    assertThat(claire.types("/signal S-1").toString()).contains("<@UHERY>: HR ops");
    SLACK.forget();
    karim.presses("signal.answer", id, engagement() + "/told/S-1");
    await().until(() -> SLACK.whispers().toString().contains("refusal.OnlyTheReporter"));
  }

  @Test
  void whatIsWatchedIsToldAndComesBack() {
    String id = reports(hery, "Nobody says payroll");
    claire.presses("signal.watch", id, engagement() + "/list/S-1");
    await().until(() -> SLACK.whispers().toString().contains("You watch *S-1*"));
    deliver();
    assertThat(direct("UHERY").get(0).get("blocks")).contains("<@UCLAIRE> watches *S-1*");
    assertThat(claire.types("/signal list").toString()).contains("No signal waits");
    clock.advance(java.time.Duration.ofMinutes(5));
    together(lova, reports(lova, "Payroll is not their word"), 1);
    assertThat(claire.types("/signal list").toString()).contains("One signal waits");
  }

  @Test
  void aSignalBecomesAQuestionAndItsReportersHearWhatIsDecided() {
    String id = surfaced();
    SLACK.forget();
    JsonNode form = opened(claire, "signal.question", id);
    assertThat(form.get("callback_id").asString()).isEqualTo("arbitration.ask");
    assertThat(form.toString()).contains("S-2: “", "\"initial_value\":\"S-1\"");
    claire.submits(form, Map.of("question", "May agents match a competitor’s price?"));
    deliver();

    assertThat(posted().toString()).contains("became an arbitration question", "*D-1*", "<@ULOVA>");
    assertThat(SLACK.calls("chat.update").toString()).contains("It became the question *D-1*");
    assertThat(claire.types("/signal list").toString()).contains("No signal waits");
    SLACK.forget();
    String question = question();
    claire.submits(
        opened(claire, "arbitration.decide", question),
        Map.of("answer", "Never", "rationale", "We are not cheap."));
    deliver();
    assertThat(posted().toString()).contains("<@UHERY> <@ULOVA>", "is decided. D-1: Never");
  }

  @Test
  void aSignalBecomesAPlayAndItsReportersHearOfIt() {
    String id = reports(hery, "They ask for a mobile app");
    SLACK.forget();
    JsonNode form = opened(claire, "signal.play", id);
    assertThat(form.get("callback_id").asString()).isEqualTo("playbook.draft");
    assertThat(form.toString()).contains("S-1: “They ask for a mobile app”");
    claire.submits(form, Map.of("title", "No app? The page works on a phone"));
    deliver();

    assertThat(direct("UHERY").toString()).contains("goes into the playbook", "*P-1*");
    assertThat(claire.types("/signal list").toString()).contains("No signal waits");
    assertThat(claire.types("/signal S-1").toString()).contains("became the playbook draft *P-1*");
  }

  @Test
  void aDraftOfTheProviderIsNoTriage() {
    String id = reports(hery, "They ask for a mobile app");
    hery.submits(opened(hery, "signal.play", id), Map.of("title", "No app?"));

    assertThat(claire.types("/signal list").toString()).contains("One signal waits");
  }

  @Test
  void whoLeftIsNotWrittenToAndTheOthersAre() {
    Person mialy = new Person("UMIALY", "TPROVIDER");
    SLACK.knows("UMIALY", "TPROVIDER", "");
    String id = reports(mialy, "Nobody says payroll");
    String alone = reports(mialy, "Nobody picks up on Fridays");
    together(lova, reports(lova, "Payroll is not their word"), 1);
    deliver();
    claire.happens(
        """
        {"type":"user_change","user":{"id":"UMIALY","team_id":"TPROVIDER","deleted":true}}
        """);
    settle();
    SLACK.forget();
    claire.submits(opened(claire, "signal.close", id), Map.of("reason", "We know"));
    deliver();
    assertThat(direct("ULOVA")).hasSize(1);
    assertThat(direct("UMIALY")).isEmpty();
    JsonNode form = opened(claire, "signal.ask", alone);
    assertThat(claire.submits(form, Map.of("question", "Where?")).toString())
        .contains("refusal.NobodyLeftToAsk");
    clock.advance(java.time.Duration.ofMinutes(1));
    assertThat(mialy.types("/signal They are back on Mondays").toString()).contains("S-4");
    claire.presses("signal.watch", signal(4), engagement() + "/list");
    deliver();
    assertThat(direct("UMIALY")).hasSize(1);
  }

  private String signal(int number) {
    return jdbc.sql(
            "select id from weak_signal where engagement_id = cast(? as uuid) and number = ?")
        .params(engagement(), number)
        .query(String.class)
        .single();
  }

  @Test
  void whatSomebodyElsePutTogetherIsToldToItsReporter() {
    String first = reports(hery, "Nobody says payroll");
    String second = reports(lova, "They call it HR ops");
    claire.submits(opened(claire, "signal.close", first), Map.of("reason", "Known"));
    deliver();
    SLACK.forget();
    JsonNode form = opened(claire, "signal.group", second);
    assertThat(claire.submits(form, Map.of("other", "S-99")).toString())
        .contains("errors", "other");
    assertThat(claire.submits(form, Map.of("other", "s-1")).toString())
        .contains("*S-2* is together with *S-1*");
    deliver();
    assertThat(direct("ULOVA").get(0).get("blocks"))
        .contains("put your *S-2* together", "Closed by <@UCLAIRE>", "Known");
    assertThat(direct("UHERY")).isEmpty();
  }

  @Test
  void threeSignalsAgainstADecisionProposeToTheReferentToReopenIt() {
    claire.submits(
        claire.opens("/decision May agents quote a price?"), Map.of("due_date", "2026-11-18"));
    String question = question();
    claire.submits(
        opened(claire, "arbitration.decide", question),
        Map.of("answer", "No price is quoted", "rationale", "Too early."));
    deliver();
    SLACK.forget();
    karim.types("/signal They hang up when no price is quoted");
    JsonNode offer =
        await()
            .until(
                () ->
                    SLACK.whispers().stream()
                        .filter(told -> told.toString().contains("Already decided in D-1"))
                        .toList(),
                told -> !told.isEmpty())
            .get(0);
    assertThat(offer.toString()).contains("Speaks against D-1");
    SLACK.forget();
    karim.presses("signal.against", value(offer, "signal.against"), engagement() + "/against");
    await().until(() -> SLACK.whispers().toString().contains("*S-1* speaks against *D-1*"));
    for (Person agent : List.of(hery, lova)) {
      String id = reports(agent, "No price, no meeting");
      agent.presses("signal.against", id + ":" + question, engagement() + "/against");
    }
    deliver();

    assertThat(posted().toString())
        .contains("<@UCLAIRE>, 3 signals speak against *D-1*: No price is quoted")
        .contains("They hang up when no price is quoted", "arbitration.reopen", "thread_ts");
    assertThat(home(claire)).contains("3 signals speak against *D-1*");
  }

  private String question() {
    return jdbc.sql("select id from question where engagement_id = cast(? as uuid)")
        .param(engagement())
        .query(String.class)
        .single();
  }

  /** Three people report the same; the id of the first report. */
  private String surfaced() {
    String first = reports(hery, "The competitor is cheaper");
    together(lova, reports(lova, "A cheaper competitor"), 1);
    together(karim, reports(karim, "Cheaper competitor, says everybody"), 1);
    deliver();
    return first;
  }

  private String reports(Person who, String words) {
    return value(who.types("/signal " + words), "signal.undo");
  }

  private void together(Person who, String id, int number) {
    String first =
        jdbc.sql("select id from weak_signal where engagement_id = cast(? as uuid) and number = ?")
            .params(engagement(), number)
            .query(String.class)
            .single();
    who.presses("signal.same", id + ":" + first, engagement() + "/alike");
  }

  private JsonNode opened(Person who, String action, String id) {
    SLACK.forget();
    who.presses(action, id, engagement() + "/signal");
    return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
  }

  private List<Map<String, String>> groups() {
    return posted().stream()
        .filter(call -> call.getOrDefault("metadata", "").contains("vigie_signal_group"))
        .toList();
  }

  /** Homes that others opened are drawn anew meanwhile. */
  private String home(Person who) {
    SLACK.forget();
    who.happens(
        "{\"type\":\"app_home_opened\",\"user\":\"%s\",\"tab\":\"home\"}".formatted(who.user));
    return await()
        .until(
            () ->
                SLACK.calls("views.publish").stream()
                    .filter(call -> who.user.equals(call.get("user_id")))
                    .toList(),
            drawn -> !drawn.isEmpty())
        .get(0)
        .getOrDefault("view", "");
  }

  private static List<Map<String, String>> direct(String user) {
    return SLACK.calls("chat.postMessage").stream()
        .filter(call -> user.equals(call.get("channel")))
        .toList();
  }
}
