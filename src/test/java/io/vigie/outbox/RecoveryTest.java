package io.vigie.outbox;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import io.vigie.outbox.Transport.Place;
import io.vigie.outbox.Transport.Search;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A courier that stopped between the claim and the memory of what became of it. */
@Tag("database")
class RecoveryTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final TestClock clock = new TestClock();
  private final FakeSlack slack = new FakeSlack();
  private final OutboxNode node;

  RecoveryTest() {
    OutboxNode.empty(DATABASE);
    node = OutboxNode.start("one", DATABASE, clock, slack);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void theClaimIsCommittedBeforeSlackIsCalled() {
    slack.answering(
        call -> {
          assertThat(
                  node.jdbc
                      .sql("select claimed_by from outgoing_message where claimed_at is not null")
                      .query(String.class)
                      .single())
              .startsWith("one/");
          return Optional.empty();
        });
    node.post("C1", "a", "1");
    node.courier.round();

    assertThat(slack.calls).hasSize(1);
    assertThat(node.outbox.state().unsure()).isZero();
  }

  @Test
  void afterARestartAPostThatMayHaveHappenedIsParkedWhereNobodyCanLook() {
    node.post("C1", "a", "1");
    crash();
    try (OutboxNode restarted = OutboxNode.start("one", DATABASE, clock, slack)) {
      restarted.courier.round();
      clock.advance(ofMinutes(60));
      restarted.courier.round();

      assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1");
      assertThat(restarted.outbox.parked(OutboxNode.ACME))
          .singleElement()
          .matches(ParkedMessage::unsure);
    }
  }

  @Test
  void afterARestartAPostThatHappenedIsFound() {
    node.post("C1", "a", "1");
    crash();
    slack.searchFinds(new Search.Found(new Place("C1", "ts5")));
    try (OutboxNode restarted = OutboxNode.start("one", DATABASE, clock, slack)) {
      restarted.courier.round();
      restarted.post("C1", "a", "2");
      restarted.courier.round();

      assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1", "update C1 ts5: 2");
    }
  }

  @Test
  void afterARestartAPostThatDidNotHappenIsPosted() {
    node.post("C1", "a", "1");
    crash();
    slack.searchFinds(new Search.NotThere(), new Search.NotThere());
    try (OutboxNode restarted = OutboxNode.start("one", DATABASE, clock, slack)) {
      restarted.courier.round();
      clock.advance(ofSeconds(30));
      restarted.courier.round();

      assertThat(slack.calls)
          .containsExactly("post C1: 1", "find C1: 1", "find C1: 1", "post C1: 1");
      assertThat(restarted.outbox.state().pending()).isZero();
    }
  }

  @Test
  void afterARestartAnUpdateIsRepeated() {
    node.post("C1", "a", "1");
    node.courier.round();
    node.post("C1", "a", "2");
    crash();
    try (OutboxNode restarted = OutboxNode.start("one", DATABASE, clock, slack)) {
      restarted.courier.round();

      assertThat(slack.calls).containsExactly("post C1: 1", "update C1 ts1: 2", "update C1 ts1: 2");
    }
  }

  @Test
  void whatAnotherNodeIsSendingIsLeftToItUntilItMustBeGone() {
    node.post("C1", "a", "1");
    crash();
    node.post("C1", "b", "2");
    try (OutboxNode other = OutboxNode.start("two", DATABASE, clock, slack)) {
      other.courier.round();
      clock.advance(ofMinutes(4));
      other.courier.round();
      assertThat(slack.calls).containsExactly("post C1: 1");

      clock.advance(ofMinutes(2));
      other.courier.round();
      assertThat(slack.calls).containsExactly("post C1: 1", "find C1: 1", "post C1: 2");
      assertThat(other.outbox.state().unsure()).isEqualTo(1);
    }
  }

  @Test
  void aNodeWhoseNameBeginsLikeAnotherOnesIsNotThatNode() {
    node.post("C1", "a", "1");
    crash();
    for (String name : new String[] {"on", "one2", "o_e"}) {
      try (OutboxNode other = OutboxNode.start(name, DATABASE, clock, slack)) {
        other.courier.round();
      }
    }
    assertThat(slack.calls).containsExactly("post C1: 1");
  }

  @Test
  void anAnswerThatComesLateStillCounts() {
    node.post("C1", "a", "1");
    Claim claim = node.bean(Claims.class).claim(firstNumber()).orElseThrow();
    clock.advance(ofMinutes(6));
    try (OutboxNode other = OutboxNode.start("two", DATABASE, clock, slack)) {
      other.courier.round();
      assertThat(other.outbox.state().unsure()).isEqualTo(1);

      node.bean(Ledger.class).delivered(claim, new Place("C1", "ts8"));
      assertThat(other.outbox.state().parked()).isZero();
      other.post("C1", "a", "2");
      other.courier.round();
      assertThat(slack.calls).last().isEqualTo("update C1 ts8: 2");
    }
  }

  @Test
  void aLateFailureOfALostClaimChangesNothing() {
    node.post("C1", "a", "1");
    Claim claim = node.bean(Claims.class).claim(firstNumber()).orElseThrow();
    clock.advance(ofMinutes(6));
    try (OutboxNode other = OutboxNode.start("two", DATABASE, clock, slack)) {
      other.courier.round();
      node.bean(Ledger.class).later(claim, 1, clock.instant());
      node.bean(Ledger.class).refused(claim, "late");
      other.courier.round();

      assertThat(slack.calls).containsExactly("find C1: 1");
      assertThat(other.outbox.state().unsure()).isEqualTo(1);
      assertThat(node.parkings).isEmpty();
    }
  }

  @Test
  void anOutcomeThatTheDatabaseDidNotTakeIsWrittenDownLater() {
    slack.answering(
        call -> {
          node.jdbc.sql("alter table slot rename column ts to gone").update();
          return Optional.empty();
        });
    node.post("C1", "a", "1");
    assertThatThrownBy(() -> node.courier.round()).hasMessageContaining("ts");
    node.jdbc.sql("alter table slot rename column gone to ts").update();
    slack.answering(call -> Optional.empty());
    node.courier.round();
    node.post("C1", "a", "2");
    node.courier.round();

    assertThat(slack.calls).containsExactly("post C1: 1", "update C1 ts1: 2");
  }

  /** The process dies while Slack is being called. */
  private void crash() {
    slack.answering(
        call -> {
          throw new Killed();
        });
    assertThatThrownBy(node.courier::round).isInstanceOf(Killed.class);
    slack.answering(call -> Optional.empty());
  }

  private long firstNumber() {
    return node.jdbc.sql("select min(number) from outgoing_message").query(Long.class).single();
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
