package io.vigie.slack.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.engagement.Engagements;
import io.vigie.engagement.Pause;
import io.vigie.outbox.Outbox;
import io.vigie.outbox.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace takes Vigie away, and perhaps brings it back. */
class UninstalledTest extends SeveralWorkspaces {

  private static final String SAID =
      "{\"text\":\"hello\",\"blocks\":[],\"metadata\":{\"event_type\":\"vigie_notice\",\"event_payload\":{}}}";

  @Autowired Engagements engagements;
  @Autowired Outbox outbox;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void itsTokensAreErasedItsEngagementsRestAndNothingBurns() {
    installs("T1", "xoxb-one");
    installs("T2", "xoxb-two");
    UUID acme = engagement("C91", "T1", "T1");
    UUID globex = engagement("C92", "T2", "T2");
    happens("T1", "{\"type\":\"app_uninstalled\"}");
    happens("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"UBOT\"]}}");
    await().until(() -> pause(acme).isPresent());

    assertThat(pause(acme).map(Pause::because)).contains(Pause.Reason.UNINSTALLED);
    assertThat(pause(globex)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from installation where id = 'T1' and token is null")
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    post(acme, "C91");
    post(globex, "C92");
    goOnFor(Duration.ofDays(2));
    assertThat(SLACK.calls("chat.postMessage"))
        .extracting(call -> call.get("channel"))
        .containsExactly("C92");
    assertThat(outbox.state().parked()).isZero();

    installs("T1", "xoxb-again");
    assertThat(pause(acme)).isEmpty();
    SLACK.forget();
    goOnFor(Duration.ofHours(1));
    assertThat(SLACK.calls("chat.postMessage"))
        .extracting(call -> call.get("channel"))
        .contains("C91");
    assertThat(outbox.state().pending()).isZero();
  }

  @Test
  void theTokensOfSinglePeopleAreNoneOfOurBusiness() {
    installs("T1", "xoxb-one");
    happens("T1", "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}}");
    assertThat(jdbc.sql("select count(*) from received_event").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aRequestThatComesAfterwardsChangesNothing() {
    installs("T1", "xoxb-one");
    happens("T1", "{\"type\":\"app_uninstalled\"}");
    await()
        .until(
            () ->
                jdbc.sql("select count(*) from installation where uninstalled_at is null")
                        .query(Integer.class)
                        .single()
                    == 0);
    SLACK.forget();
    assertThat(types("T1", "", "U1", "/vigie setup").body()).contains("not installed");
    assertThat(SLACK.calls("views.open")).isEmpty();
  }

  private Optional<Pause> pause(UUID engagement) {
    return engagements.find(engagement).orElseThrow().pause();
  }

  private void post(UUID engagement, String channel) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                outbox.post(
                    new OutgoingMessage(
                        engagement, channel, "notice/1", Optional.empty(), "notice", SAID)));
  }

  private void goOnFor(Duration time) {
    Instant end = clock.instant().plus(time);
    for (Instant next = courier.round(); !next.isAfter(end); next = courier.round()) {
      clock.set(next);
    }
    clock.set(end);
    courier.round();
  }
}
