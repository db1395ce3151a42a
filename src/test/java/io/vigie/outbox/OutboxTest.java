package io.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is committed is sent, in its newest state. */
@Tag("database")
class OutboxTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final TestClock clock = new TestClock();
  private final FakeSlack slack = new FakeSlack();
  private final OutboxNode node;

  OutboxTest() {
    OutboxNode.empty(DATABASE);
    node = OutboxNode.start("one", DATABASE, clock, slack);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void theFirstStateOfASlotIsPostedAndTheNextUpdatesIt() {
    node.post("C1", "question/D-1", "asked");
    node.courier.round();
    node.post("C1", "question/D-1", "decided");
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: asked", "update C1 ts1: decided");
  }

  @Test
  void aDirectMessageIsUpdatedInTheConversationThatSlackOpenedForIt() {
    slack.answers(new Transport.Outcome.Delivered(new Transport.Place("D7", "ts9")));
    node.post("U7", "duties/U7", "three");
    node.courier.round();
    node.post("U7", "duties/U7", "two");
    node.courier.round();

    assertThat(slack.calls).containsExactly("post U7: three", "update D7 ts9: two");
  }

  @Test
  void whatIsRolledBackIsNeverSent() {
    node.transaction.executeWithoutResult(
        status -> {
          node.outbox.post(message("notice/1", "never"));
          status.setRollbackOnly();
        });
    node.courier.round();

    assertThat(slack.calls).isEmpty();
  }

  @Test
  void postingNeedsTheTransactionOfTheFact() {
    assertThatThrownBy(() -> node.outbox.post(message("notice/1", "alone")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aNewerStateReplacesTheWaitingOneAndKeepsItsPlaceInTheLine() {
    node.post("C1", "question/D-1", "asked");
    node.post("C1", "notice/1", "other");
    node.post("C1", "question/D-1", "asked, corrected");
    node.courier.round();
    clock.advance(Duration.ofSeconds(1));
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: asked, corrected", "post C1: other");
  }

  @Test
  void aStateThatIsBeingSentIsNotReplacedButFollowed() {
    node.post("C1", "question/D-1", "asked");
    slack.answering(
        call -> {
          if (call.endsWith(": asked")) {
            node.post("C1", "question/D-1", "decided");
          }
          return Optional.empty();
        });
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: asked", "update C1 ts1: decided");
  }

  @Test
  void statesOfOneSlotAreSentInTheOrderOfTheirCommits() throws Exception {
    node.post("C1", "question/D-1", "asked");
    node.courier.round();
    CompletableFuture<Void> later =
        node.transaction.execute(
            status -> {
              node.outbox.post(message("question/D-1", "answered"));
              CompletableFuture<Void> other =
                  CompletableFuture.runAsync(() -> node.post("C1", "question/D-1", "withdrawn"));
              assertThatThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS))
                  .isInstanceOf(TimeoutException.class);
              return other;
            });
    later.get(10, TimeUnit.SECONDS);
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: asked", "update C1 ts1: withdrawn");
  }

  @Test
  void slotsOfTwoEngagementsAreNotTheSame() {
    node.post("C1", "console", "ours");
    node.post(
        new OutgoingMessage(
            OutboxNode.GLOBEX, "C2", "console", Optional.empty(), "console", "theirs"));
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: ours", "post C2: theirs");
  }

  @Test
  void aReplyNamesASlotThatExists() {
    assertThatThrownBy(() -> node.reply("C1", "nowhere", "notice/1", "lost"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsStateTellsWhatLiesThere() {
    assertThat(node.outbox.state()).isEqualTo(new OutboxState(0, 0, 0, Optional.empty()));
    node.post("C1", "notice/1", "one");
    assertThat(node.outbox.state())
        .isEqualTo(new OutboxState(1, 0, 0, Optional.of(clock.instant())));
    assertThat(node.metrics.get("vigie.outbox.pending").gauge().value()).isEqualTo(1);
    node.courier.round();
    assertThat(node.metrics.get("vigie.outbox.pending").gauge().value()).isZero();
    assertThat(node.metrics.get("vigie.outbox.delivered").counter().count()).isEqualTo(1);
  }

  private static OutgoingMessage message(String slot, String body) {
    return new OutgoingMessage(OutboxNode.ACME, "C1", slot, Optional.empty(), "notice", body);
  }
}
