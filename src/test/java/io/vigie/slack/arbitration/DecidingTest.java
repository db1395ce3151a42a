package io.vigie.slack.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The referent decides, on every path; nobody else does, on any. */
class DecidingTest extends Story {

  private final Person dora = new Person("UDORA", "TCLIENT");
  private String engagement = "";

  @BeforeEach
  void aQuestionOfTheProvider() {
    noEarlierStories();
    jdbc.sql("delete from absence").update();
    jdbc.sql("delete from daily_list").update();
    SLACK.knows("UDORA", "TCLIENT", "");
    claire.submits(
        claire.opens("/vigie setup"),
        Map.of(
            "client_name", "Acme RH",
            "provider_name", "Sud Contact",
            "deputy", "UDORA",
            "language", "en",
            "timezone", "Europe/Paris",
            "client_country", "FR",
            "digest_day", "mon",
            "digest_time", "09:00",
            "start_date", "2026-01-05"));
    engagement =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
    claire.presses("engagement.place_provider", "TPROVIDER/UHERY", engagement + "/place");
    SLACK.awaitWhisper();
    SLACK.forget();
    hery.presses("console.decision", engagement, engagement + "/console");
    JsonNode form = JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    hery.submits(
        form,
        Map.of(
            "question", "May agents quote a price range?",
            "options", "Yes, a range\nNo price at all",
            "due_date", "2026-11-18",
            "blocks", "the pricing calls"));
    deliver();
    SLACK.forget();
  }

  @Test
  void theReferentDecidesByTheCardAndBothCompaniesSeeIt() {
    JsonNode form = form(claire, "arbitration.decide");
    JsonNode answer =
        claire.submits(
            form,
            Map.of(
                "answer", "1",
                "rationale", "Prospects hang up without one.",
                "in_force_from", "2026-11-17",
                "review_date", "2027-01-15"));
    deliver();

    assertThat(answer.toString()).contains("D-1", "is decided", "Tue 17 Nov", "Yes, a range");
    Map<String, String> card = SLACK.calls("chat.update").get(0);
    assertThat(card.get("blocks"))
        .contains("D-1 · Decided", "*Answer:* Yes, a range", "Prospects hang up")
        .contains("In force from Tue 17 Nov", "again on Fri 15 Jan", "<@UCLAIRE>", "✓ 1.")
        .contains("arbitration.reopen", "arbitration.supersede")
        .doesNotContain("\"arbitration.decide\"");
    assertThat(posted().toString()).contains("*D-1* is decided", "thread_ts");
  }

  @Test
  void ownWordsAreAnAnswerToo() {
    JsonNode form = form(claire, "arbitration.decide");

    assertThat(claire.submits(form, Map.of("answer", "own", "rationale", "So.")).toString())
        .contains("errors", "own_answer");
    assertThat(claire.submits(form, Map.of("answer", "1", "rationale", " ")).toString())
        .contains("errors", "rationale");
    assertThat(
            claire
                .submits(
                    form, Map.of("answer", "2", "own_answer", "Only by e-mail", "rationale", "So."))
                .toString())
        .contains("errors", "answer");
    assertThat(claire.submits(form, Map.of("answer", "99", "rationale", "So.")).toString())
        .contains("errors", "answer");
    assertThat(
            claire
                .submits(
                    form,
                    Map.of("answer", "own", "own_answer", "Only by e-mail", "rationale", "So."))
                .toString())
        .contains("Only by e-mail");
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void nobodyElseDecidesOnAnyPath() {
    JsonNode form = form(claire, "arbitration.decide");
    for (Person other : List.of(karim, hery, dora)) {
      SLACK.forget();
      other.presses("arbitration.decide", question(), engagement + "/D-1");
      assertThat(SLACK.awaitWhisper().toString())
          .contains("refusal.OnlyTheReferentDecides", "<@UCLAIRE>", "arbitration.add");
      assertThat(other.submits(form, Map.of("answer", "1", "rationale", "Mine.")).toString())
          .contains("refusal.OnlyTheReferentDecides");
    }
    assertThat(decisions()).isZero();
  }

  @Test
  void theReferentWhoWasReplacedDecidesNoMore() {
    JsonNode form = form(claire, "arbitration.decide");
    claire.submits(claire.opens("/vigie setup"), Map.of("referent", "UKARIM"));
    SLACK.forget();
    claire.presses("arbitration.decide", question(), engagement + "/D-1");

    assertThat(SLACK.awaitWhisper().toString())
        .contains("refusal.OnlyTheReferentDecides", "UKARIM");
    assertThat(claire.submits(form, Map.of("answer", "1", "rationale", "So.")).toString())
        .contains("refusal.OnlyTheReferentDecides");
    assertThat(karim.submits(form, Map.of("answer", "1", "rationale", "So.")).toString())
        .contains("is decided");
  }

  @Test
  void theDeputyDecidesWhileTheReferentIsAwayAndNotADayLonger() {
    claire.types("/vigie away until 17 November");
    JsonNode form = form(dora, "arbitration.decide");
    clock.set("2026-11-18T08:00", "Europe/Paris");

    assertThat(dora.submits(form, Map.of("answer", "1", "rationale", "So.")).toString())
        .contains("refusal.OnlyTheReferentDecides");
    assertThat(decisions()).isZero();
    clock.set("2026-11-17T20:00", "Europe/Paris");
    assertThat(dora.submits(form, Map.of("answer", "1", "rationale", "So.")).toString())
        .contains("is decided");
  }

  @Test
  void aQuestionOfAnotherEngagementIsNotReachedByItsId() {
    String theirs = question();
    JsonNode form = form(claire, "arbitration.decide");
    channel = channel + "B";
    acme();
    String other =
        jdbc.sql("select id from engagement where channel_id = ?")
            .param(channel)
            .query(String.class)
            .single();
    SLACK.forget();
    claire.presses("arbitration.decide", theirs, other + "/D-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.NoSuchQuestion");

    String forged = form.toString().replace(engagement + "|", other + "|");
    assertThat(
            claire
                .submits(JSON.readTree(forged), Map.of("answer", "1", "rationale", "So."))
                .toString())
        .contains("refusal.NoSuchQuestion");
    claire.presses("arbitration.decide", "'; drop table question", other + "/D-1");
    assertThat(claire.types("/decision D-999").toString()).contains("refusal.NoSuchQuestion");
    assertThat(decisions()).isZero();
  }

  @Test
  void twoInTheSameSecondAndTheOtherSeesTheDecisionThatStands() throws Exception {
    claire.types("/vigie away until 2026-11-30");
    JsonNode hers = form(claire, "arbitration.decide");
    JsonNode theirs = form(dora, "arbitration.decide");
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<String>> told = new ArrayList<>();
    told.add(
        both.submit(
            () -> claire.submits(hers, Map.of("answer", "1", "rationale", "A.")).toString()));
    told.add(
        both.submit(
            () -> dora.submits(theirs, Map.of("answer", "2", "rationale", "B.")).toString()));
    both.shutdown();
    assertThat(both.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    String all = told.get(0).get() + told.get(1).get();

    assertThat(all).contains("is decided", "refusal.AlreadyDecided");
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void anOldButtonShowsHowTheQuestionStandsNow() {
    claire.submits(form(claire, "arbitration.decide"), Map.of("answer", "1", "rationale", "So."));
    JsonNode page = form(claire, "arbitration.decide");

    assertThat(page.get("callback_id").asString()).isEqualTo("page");
    assertThat(page.toString()).contains("*Answer:* Yes, a range");
  }

  @Test
  void informationGoesToTheAskerAndTheClockStands() {
    claire.submits(
        form(claire, "arbitration.need_information"), Map.of("asked", "Which products?"));
    deliver();
    assertThat(posted().toString())
        .contains("<@UHERY>, before deciding *D-1*", "Which products?", "arbitration.inform");
    assertThat(SLACK.calls("chat.update").toString()).contains("arbitration.inform");

    JsonNode form = form(hery, "arbitration.inform");
    assertThat(form.toString()).contains("Which products?");
    assertThat(hery.submits(form, Map.of("words", "Only the base plan.")).toString())
        .contains("Thank you");
    assertThat(claire.types("/decision D-1").toString())
        .contains("Only the base plan.", "D-1 · To decide");
  }

  @Test
  void itIsPutOffThreeTimesAndNoMore() {
    for (int times = 1; times <= 3; times++) {
      assertThat(
              claire
                  .submits(form(claire, "arbitration.snooze"), Map.of("until", "ONE_DAY"))
                  .toString())
          .contains("comes back on");
    }
    JsonNode again = form(claire, "arbitration.snooze");
    assertThat(claire.submits(again, Map.of("until", "ONE_DAY")).toString())
        .contains("refusal.SnoozedOftenEnough");
    assertThat(claire.types("/decision D-1").toString()).contains("put off 3 times");
  }

  @Test
  void handedOverItIsTheDeputysToDecide() {
    claire.presses("arbitration.delegate", question(), engagement + "/D-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("<@UDORA>");

    assertThat(
            dora.submits(
                    form(dora, "arbitration.decide"), Map.of("answer", "2", "rationale", "So."))
                .toString())
        .contains("is decided");
  }

  @Test
  void theAskerWithdrawsAndNobodyElse() {
    karim.presses("arbitration.withdraw", question(), engagement + "/D-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheAskerWithdraws", "UHERY");
    JsonNode form = form(hery, "arbitration.withdraw");
    assertThat(karim.submits(form, Map.of("reason", "Not mine.")).toString())
        .contains("refusal.OnlyTheAskerWithdraws");
    assertThat(hery.submits(form, Map.of("reason", " ")).toString()).contains("errors", "reason");
    assertThat(hery.submits(form, Map.of("reason", "Settled by the contract.")).toString())
        .contains("is withdrawn");
    deliver();
    assertThat(SLACK.calls("chat.update").toString()).contains("D-1 · Withdrawn");
  }

  @Test
  void aDecisionIsReopenedWithAReasonAndSupersededWithLinksBothWays() {
    claire.submits(form(claire, "arbitration.decide"), Map.of("answer", "1", "rationale", "So."));
    JsonNode reopening = form(claire, "arbitration.reopen");
    assertThat(claire.submits(reopening, Map.of("reason", " ")).toString())
        .contains("errors", "reason");
    assertThat(claire.submits(reopening, Map.of("reason", "New prices.")).toString())
        .contains("is open again");
    assertThat(claire.types("/decision D-1").toString())
        .contains("*Still in force:* Yes, a range", "New prices.");
    claire.submits(form(claire, "arbitration.decide"), Map.of("answer", "2", "rationale", "Now."));

    JsonNode replacing = form(claire, "arbitration.supersede");
    assertThat(
            claire
                .submits(
                    replacing,
                    Map.of("answer", "1", "rationale", "Again.", "reason", "The market turned."))
                .toString())
        .contains("*D-1* is superseded by *D-2*");
    assertThat(claire.types("/decision D-1").toString()).contains("Superseded by *D-2*");
    assertThat(claire.types("/decision D-2").toString()).contains("Supersedes D-1.");
  }

  @Test
  void whatCountsIsAddedByAnybodyOfTheTwo() {
    JsonNode form = form(hery, "arbitration.add");
    assertThat(hery.submits(form, Map.of()).toString()).contains("errors");
    hery.submits(form, Map.of("context", "Ten asked today.", "option", "Only above 10 k (+) fair"));
    deliver();

    assertThat(SLACK.calls("chat.update").toString())
        .contains("Ten asked today.", "3. Only above 10 k");
  }

  @Test
  void theLogIsListedSearchedAndTurnedOver() {
    for (String topic :
        List.of(
            "Who owns exclusion lists?",
            "Calls after lunch?",
            "Hot means what?",
            "Shared agenda?",
            "Recordings allowed?",
            "Competitor names?",
            "Budget threshold?",
            "Translation of scripts?",
            "Summer break?")) {
      karim.submits(karim.opens("/decision " + topic), Map.of("due_date", "2026-11-27"));
    }
    claire.submits(form(claire, "arbitration.decide"), Map.of("answer", "1", "rationale", "So."));

    String first = karim.types("/decision list").toString();
    assertThat(first).contains("*To decide*", "arbitration.next", "\"value\":\"1 \"");
    SLACK.forget();
    karim.presses("arbitration.next", "1 ", engagement + "/list");
    assertThat(SLACK.awaitWhisper().toString())
        .contains(
            "*D-1* May agents quote a price range?", "→ Yes, a range", "arbitration.previous");
    assertThat(karim.types("/decision search agents price").toString())
        .contains("*D-1*", "Found for");
    assertThat(karim.types("/decision chercher zzzz").toString()).contains("Nothing was found");
    assertThat(karim.types("/decision search").toString()).contains("/decision search");
  }

  @Test
  void appHomeShowsWhatIsMineToDecide() {
    assertThat(claire.opensHome().toString())
        .contains("D-1 · To decide", "arbitration.snooze", "arbitration.decide");
    karim.opensHome();
    Map<String, String> his =
        await()
            .until(
                () ->
                    SLACK.calls("views.publish").stream()
                        .filter(call -> "UKARIM".equals(call.get("user_id")))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(his.get("view")).doesNotContain("arbitration.snooze");
    SLACK.forget();
    claire.pressesAtHome("arbitration.decide", question(), engagement + "/home/D-1");
    assertThat(SLACK.awaitCall("views.open").get("view")).contains("arbitration.decide");
  }

  @Test
  void theListOfTheDayAsksTheReferentWithTheDefaultInIt() {
    claire.submits(
        form(claire, "arbitration.default"),
        Map.of("default_option", "2", "default_date", "2026-11-25"));
    SLACK.forget();
    timePasses("2026-11-18T12:00", "Europe/Paris");
    deliver();

    List<Map<String, String>> lists =
        SLACK.calls("chat.postMessage").stream()
            .filter(call -> "UCLAIRE".equals(call.get("channel")))
            .toList();
    assertThat(lists).isNotEmpty();
    assertThat(lists.get(lists.size() - 1).get("blocks"))
        .contains(
            "Acme RH × Sud Contact", "*D-1* May agents quote a price range?", "*Due Wed 18 Nov*")
        .contains("<@UHERY> waits for it: the pricing calls")
        .contains("If nobody answers: “No price at all” from Wed 25 Nov on, provisionally.")
        .contains("arbitration.decide", "arbitration.need_information", "arbitration.snooze")
        .contains("arbitration.delegate");
  }

  @Test
  void whatTookEffectBySilenceIsConfirmedOrDecidedOtherwise() {
    claire.submits(
        form(claire, "arbitration.default"),
        Map.of("default_option", "2", "default_date", "2026-11-20"));
    timePasses("2026-11-20T12:00", "Europe/Paris");
    deliver();
    assertThat(SLACK.calls("chat.update").toString())
        .contains("D-1 · Provisional", "arbitration.confirm", "Decide otherwise");
    assertThat(posted().toString()).contains("Nobody has answered *D-1*");

    hery.presses("arbitration.confirm", question(), engagement + "/D-1");
    assertThat(SLACK.awaitWhisper().toString()).contains("refusal.OnlyTheReferentDecides");
    JsonNode form = form(claire, "arbitration.decide");
    assertThat(
            claire.submits(form, Map.of("answer", "1", "rationale", "On reflection.")).toString())
        .contains("is decided", "Yes, a range");
    assertThat(claire.types("/decision D-1").toString())
        .contains("D-1 · Decided", "*Answer:* Yes, a range");
  }

  @Test
  void whatIsOpenIsSaidInTheDigestWithItsButton() {
    timePasses("2026-11-23T10:00", "Europe/Paris");
    deliver();

    String digest =
        posted().stream()
            .map(Object::toString)
            .filter(call -> call.contains("vigie_digest"))
            .findFirst()
            .orElseThrow();
    assertThat(digest)
        .contains("*D-1* “May agents quote a price range?”", "arbitration.decide")
        .contains("question to decide");
  }

  @Test
  void inFrenchToo() {
    hery.types("/vigie langue fr");
    SLACK.forget();
    hery.presses("arbitration.decide", question(), engagement + "/D-1");
    assertThat(SLACK.awaitWhisper().toString())
        .contains(
            "Seul <@UCLAIRE> tranche cette question.", "Ce que vous pouvez faire", "Compléter");
    JsonNode adding = form(hery, "arbitration.add");
    assertThat(adding.toString()).contains("Compléter D-1", "Une option de plus");
    assertThat(hery.submits(adding, Map.of("context", "Dix l’ont demandé.")).toString())
        .contains("C’est ajouté à *D-1*.");
    assertThat(hery.types("/decision liste").toString())
        .contains("À trancher", "tranche d’ici au mercredi 18 novembre");
    assertThat(hery.types("/decision chercher prix price").toString()).contains("Trouvé pour");
    assertThat(hery.types("/vigie décision D-999").toString()).contains("/decision liste");
    hery.types("/vigie language en");
  }

  @Test
  void theLogGoesAsAFileToThePersonAlone() {
    SLACK.answering("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
    SLACK.answering(
        "files.getUploadURLExternal",
        "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"http://localhost:"
            + SLACK.port()
            + "/upload/F1\"}");
    JsonNode form = hery.opens("/vigie export");
    JsonNode page = hery.submits(form, Map.of("what", "decisions", "format", "markdown"));

    assertThat(page.toString()).contains("on its way");
    assertThat(SLACK.awaitCall("files.completeUploadExternal")).containsEntry("channel_id", "D1");
    assertThat(SLACK.calls("files.getUploadURLExternal").get(0))
        .containsEntry("filename", "decisions.zip");
    assertThat(hery.submits(form, Map.of("what", "decisions", "format", "xml")).toString())
        .contains("errors", "format");
  }

  @Test
  void theSameFormSentTwiceDecidesOnce() {
    JsonNode form = form(claire, "arbitration.decide");
    claire.submits(form, Map.of("answer", "1", "rationale", "So."));

    assertThat(claire.submits(form, Map.of("answer", "2", "rationale", "No.")).toString())
        .contains("refusal.AlreadyDecided", "Yes, a range", "<@UCLAIRE>");
    assertThat(decisions()).isEqualTo(1);
  }

  private JsonNode form(Person who, String button) {
    SLACK.forget();
    who.presses(button, question(), engagement + "/D-1");
    return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
  }

  private String question() {
    return jdbc.sql("select id from question where engagement_id = cast(? as uuid) and number = 1")
        .param(engagement)
        .query(String.class)
        .single();
  }

  private int decisions() {
    return jdbc.sql(
            """
            select count(*) from decision d join question q on q.id = d.question_id
            where q.engagement_id = cast(? as uuid)
            """)
        .param(engagement)
        .query(Integer.class)
        .single();
  }
}
