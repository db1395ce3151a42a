package io.vigie.outbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import io.vigie.outbox.Transport.Outcome.Gone;
import io.vigie.outbox.Transport.Outcome.Refused;
import io.vigie.outbox.Transport.Outcome.TryAgain;
import io.vigie.outbox.Transport.Outcome.Unsure;
import io.vigie.outbox.Transport.Place;
import io.vigie.outbox.Transport.Scope;
import io.vigie.outbox.Transport.Search;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In order, at Slack's pace, and patient. */
@Tag("database")
class CourierTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final TestClock clock = new TestClock();
  private final FakeSlack slack = new FakeSlack();
  private final OutboxNode node;

  CourierTest() {
    OutboxNode.empty(DATABASE);
    node = OutboxNode.start("one", DATABASE, clock, slack);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void aChannelTakesOnePostASecondAndInOrder() {
    node.post("C1", "a", "1");
    node.post("C1", "b", "2");
    node.post("C2", "c", "3");

    Instant next = node.courier.round();
    assertThat(slack.calls).containsExactly("post C1: 1", "post C2: 3");
    assertThat(next).isEqualTo(clock.instant().plusSeconds(1));

    clock.set(next);
    assertThat(node.courier.round()).isEqualTo(Instant.MAX);
    assertThat(slack.calls).last().isEqualTo("post C1: 2");
  }

  @Test
  void anUpdateNeedNotKeepThePaceOfPosts() {
    node.post("C1", "a", "1");
    node.courier.round();
    node.post("C1", "a", "1 again");
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: 1", "update C1 ts1: 1 again");
  }

  @Test
  void aLongLineIsNotReadAsAWholeAndStarvesNoOther() {
    node.transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < PendingMessages.PAGE + 50; i++) {
            node.outbox.post(message("C1", "a" + i, "" + i));
          }
        });
    node.post("C2", "b", "other");
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: 0", "post C2: other");
    assertThat(node.bean(PendingMessages.class).linesAfter("")).hasSize(PendingMessages.PAGE);
  }

  @Test
  void aPostThatBacksOffHoldsItsLineAndNoOther() {
    slack.answers(again(Scope.MESSAGE));
    node.post("C1", "a", "1");
    node.post("C1", "b", "2");
    node.post("C2", "c", "3");
    node.courier.round();
    assertThat(slack.calls).containsExactly("post C1: 1", "post C2: 3");

    goOnFor(ofSeconds(3));
    assertThat(slack.calls).containsExactly("post C1: 1", "post C2: 3", "post C1: 1", "post C1: 2");
  }

  @Test
  void anUpdateThatBacksOffLetsOthersPassButNotItsOwnSlot() {
    node.post("C1", "a", "1");
    goOnFor(ofSeconds(1));
    slack.answering(
        call -> call.endsWith("broken") ? Optional.of(again(Scope.MESSAGE)) : Optional.empty());
    node.post("C1", "a", "broken");
    node.post("C1", "b", "2");
    goOnFor(ofSeconds(1));

    assertThat(slack.calls)
        .containsExactly(
            "post C1: 1", "update C1 ts1: broken", "post C1: 2", "update C1 ts1: broken");
  }

  @Test
  void theChannelIsHeldAsLongAsSlackAsks() {
    slack.answers(new TryAgain(Optional.of(ofSeconds(30)), Scope.DESTINATION, "ratelimited"));
    node.post("C1", "a", "1");
    node.post("C2", "b", "2");
    Instant next = node.courier.round();
    assertThat(slack.calls).containsExactly("post C1: 1", "post C2: 2");
    assertThat(next).isEqualTo(clock.instant().plusSeconds(30));

    clock.advance(ofSeconds(29));
    node.courier.round();
    assertThat(slack.calls).hasSize(2);

    clock.advance(ofSeconds(1));
    node.courier.round();
    assertThat(slack.calls).last().isEqualTo("post C1: 1");
  }

  @Test
  void everythingIsHeldWhenSlackIsAwayAndNothingIsParkedHoweverLong() {
    slack.answering(call -> Optional.of(again(Scope.EVERYTHING)));
    node.post("C1", "a", "1");
    node.post("C2", "b", "2");
    node.courier.round();
    assertThat(slack.calls).hasSize(1);

    goOnFor(Duration.ofDays(3));
    assertThat(slack.calls).hasSizeBetween(400, 500);
    assertThat(node.outbox.state().parked()).isZero();

    slack.calls.clear();
    slack.answering(call -> Optional.empty());
    goOnFor(Duration.ofMinutes(10));
    assertThat(slack.calls).containsExactlyInAnyOrder("post C1: 1", "post C2: 2");
  }

  @Test
  void theBadTokenOfOneWorkspaceHoldsNoOther() {
    slack.answering(
        call -> call.endsWith("acme") ? Optional.of(again(Scope.WORKSPACE)) : Optional.empty());
    node.post("C1", "a", "acme");
    node.post("C2", "b", "acme");
    node.post("U1", "c", "acme");
    node.postOfGlobex("C3", "a", "globex");
    node.postOfGlobex("U1", "b", "globex");
    node.courier.round();
    assertThat(slack.calls).containsExactly("post C1: acme", "post C3: globex", "post U1: globex");

    goOnFor(Duration.ofDays(3));
    assertThat(node.outbox.state().parked()).isZero();
    slack.calls.clear();
    slack.answering(call -> Optional.empty());
    goOnFor(Duration.ofMinutes(10));
    assertThat(slack.calls)
        .containsExactlyInAnyOrder("post C1: acme", "post C2: acme", "post U1: acme");
  }

  @Test
  void whatBelongsIntoTheChannelOfAnEngagementThatRestsWaits() {
    node.jdbc
        .sql("update engagement set paused_at = current_timestamp where channel_id = 'acme'")
        .update();
    node.post("acme", "a", "1");
    node.post("U1", "b", "to the referent");
    node.postOfGlobex("globex", "a", "2");
    goOnFor(Duration.ofDays(1));
    assertThat(slack.calls).containsExactlyInAnyOrder("post U1: to the referent", "post globex: 2");
    assertThat(node.outbox.state())
        .as("it is not on its way")
        .isEqualTo(new OutboxState(0, 0, 0, Optional.empty()));
    assertThat(node.outbox.isIdle()).isTrue();

    node.jdbc.sql("update engagement set paused_at = null").update();
    goOnFor(ofSeconds(1));
    assertThat(slack.calls).last().isEqualTo("post acme: 1");
  }

  @Test
  void itIsIdleWhileWhatWaitsIsForLater() {
    node.post("C1", "a", "1");
    assertThat(node.outbox.isIdle()).isFalse();
    slack.answers(new TryAgain(Optional.of(ofSeconds(30)), Scope.DESTINATION, "ratelimited"));
    node.courier.round();

    assertThat(node.outbox.state().pending()).isEqualTo(1);
    assertThat(node.outbox.isIdle()).isTrue();
    clock.advance(Duration.ofHours(1));
    assertThat(node.outbox.isIdle()).isFalse();
  }

  @Test
  void aMessageThatFailsForADayIsParkedAndTheNextOneGoes() {
    slack.answering(
        call -> call.endsWith(": 1") ? Optional.of(again(Scope.MESSAGE)) : Optional.empty());
    node.post("C1", "a", "1");
    node.post("C1", "b", "2");
    node.courier.round();

    goOnFor(Duration.ofHours(23));
    assertThat(node.outbox.state().parked()).isZero();
    goOnFor(Duration.ofHours(3));
    assertThat(node.outbox.state().parked()).isEqualTo(1);
    assertThat(slack.calls).last().isEqualTo("post C1: 2");
  }

  @Test
  void aReplyWaitsForTheMessageThatBeginsItsThread() {
    slack.answers(again(Scope.MESSAGE));
    node.post("C1", "question/D-1", "asked");
    node.reply("C1", "question/D-1", "notice/1", "reminder");
    goOnFor(ofSeconds(3));

    assertThat(slack.calls)
        .containsExactly("post C1: asked", "post C1: asked", "post C1 in ts1: reminder");
  }

  @Test
  void aReplyToAParkedMessageWaitsAndBlocksNobody() {
    slack.answers(new Refused("msg_too_long"));
    node.post("C1", "question/D-1", "asked");
    node.reply("C1", "question/D-1", "notice/1", "reminder");
    node.post("C1", "notice/2", "other");
    goOnFor(ofSeconds(3));
    assertThat(slack.calls).containsExactly("post C1: asked", "post C1: other");

    node.outbox.postAgain(OutboxNode.ACME, node.parkedNumber());
    goOnFor(ofSeconds(3));
    assertThat(slack.calls)
        .endsWith("post C1: other", "post C1: asked", "post C1 in ts2: reminder");
  }

  @Test
  void aMessageThatSomebodyDeletedIsPostedAnew() {
    node.post("C1", "a", "1");
    goOnFor(ofSeconds(1));
    slack.answers(new Gone());
    node.post("C1", "a", "2");
    node.courier.round();
    node.post("C1", "a", "3");
    node.courier.round();

    assertThat(slack.calls)
        .containsExactly("post C1: 1", "update C1 ts1: 2", "post C1: 2", "update C1 ts2: 3");
  }

  @Test
  void anUnsurePostThatIsFoundCountsAsDelivered() {
    slack.answers(new Unsure("timeout"));
    slack.searchFinds(new Search.Found(new Place("C1", "ts77")));
    node.post("C1", "a", "1");
    node.courier.round();
    node.post("C1", "a", "2");
    goOnFor(ofSeconds(2));

    assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1", "update C1 ts77: 2");
  }

  @Test
  void anUnsurePostIsPostedAgainOnlyWhenItStaysAwayForAWhile() {
    slack.answers(new Unsure("timeout"));
    slack.searchFinds(new Search.NotThere(), new Search.NotThere());
    node.post("C1", "a", "1");
    goOnFor(ofSeconds(29));
    assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1");

    goOnFor(ofSeconds(1));
    assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1", "find C1: 1", "post C1: 1");
    assertThat(node.outbox.state().pending()).isZero();
  }

  @Test
  void anUnsurePostWhoseChannelCannotBeReadIsParkedAndNeverRepeated() {
    slack.answers(new Unsure("timeout"));
    node.post("C1", "a", "1");
    node.post("C1", "a2", "2");
    node.courier.round();
    node.post("C1", "a", "1, newer");
    goOnFor(Duration.ofHours(30));

    assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1", "post C1: 2");
    assertThat(node.outbox.state())
        .isEqualTo(new OutboxState(1, 1, 1, Optional.of(Instant.parse("2026-11-16T08:00:00Z"))));
  }

  @Test
  void anUnwellSlackMakesFewMessagesUnsure() {
    slack.answering(call -> Optional.of(new Unsure("HTTP 500")));
    for (int i = 0; i < 100; i++) {
      node.post("C" + i, "a" + i, "" + i);
    }
    goOnFor(Duration.ofHours(1));

    assertThat(node.outbox.state().unsure()).isLessThan(20);
    assertThat(node.outbox.state().pending()).isGreaterThan(80);
  }

  @Test
  void anUpdateWhoseFateIsUnknownIsRepeated() {
    node.post("C1", "a", "1");
    node.courier.round();
    slack.answers(new Unsure("timeout"));
    node.post("C1", "a", "2");
    goOnFor(ofSeconds(2));

    assertThat(slack.calls).containsExactly("post C1: 1", "update C1 ts1: 2", "update C1 ts1: 2");
  }

  @Test
  void aFaultOfTheTransportIsNotTakenForARefusal() {
    slack.answering(
        call -> {
          throw new IllegalStateException("broken");
        });
    node.post("C1", "a", "1");
    node.courier.round();

    assertThat(node.outbox.state().unsure()).isEqualTo(1);
  }

  private void goOnFor(Duration time) {
    node.goOnFor(time, clock);
  }

  private static TryAgain again(Scope scope) {
    return new TryAgain(Optional.empty(), scope, "not now");
  }

  private static OutgoingMessage message(String destination, String slot, String body) {
    return new OutgoingMessage(
        OutboxNode.ACME, destination, slot, Optional.empty(), "notice", body);
  }
}
