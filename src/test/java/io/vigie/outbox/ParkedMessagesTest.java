package io.vigie.outbox;

import static io.vigie.outbox.Outbox.Resolution.ALREADY_RESOLVED;
import static io.vigie.outbox.Outbox.Resolution.POSTED_AGAIN;
import static io.vigie.outbox.Outbox.Resolution.TAKEN_AS_DELIVERED;
import static io.vigie.outbox.OutboxNode.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import io.vigie.outbox.Outbox.Resolution;
import io.vigie.outbox.Transport.Outcome.Refused;
import io.vigie.outbox.Transport.Outcome.Unsure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person decides about, once. */
@Tag("database")
class ParkedMessagesTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final TestClock clock = new TestClock();
  private final FakeSlack slack = new FakeSlack();
  private final OutboxNode node;

  ParkedMessagesTest() {
    OutboxNode.empty(DATABASE);
    node = OutboxNode.start("one", DATABASE, clock, slack);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void aRefusedMessageIsListedWithItsReasonAndTold() {
    park(new Refused("channel_not_found"));

    assertThat(node.outbox.parked(ACME))
        .containsExactly(
            new ParkedMessage(
                node.parkedNumber(),
                "digest/2026-W46",
                "notice",
                "C1",
                clock.instant(),
                false,
                "channel_not_found"));
    assertThat(node.outbox.parked(OutboxNode.GLOBEX)).isEmpty();
    assertThat(node.parkings)
        .containsExactly(
            new MessageParked(ACME, "digest/2026-W46", "notice", false, "channel_not_found"));
    assertThat(node.metrics.get("vigie.outbox.parked").gauge().value()).isEqualTo(1);
    assertThat(node.metrics.get("vigie.outbox.unsure").gauge().value()).isZero();
  }

  @Test
  void whatIsThereIsNotPostedAgainButItsNextStateIs() {
    long number = park(new Unsure("timeout"));
    node.post("C1", "digest/2026-W46", "restated");
    assertThat(node.outbox.itIsThere(ACME, number)).isEqualTo(TAKEN_AS_DELIVERED);
    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(ALREADY_RESOLVED);
    later();

    assertThat(slack.calls)
        .containsExactly("post C1: digest", "find C1: digest", "post C1: restated");
  }

  @Test
  void aReplyToAMessageThatIsSomewhereGoesToTheChannel() {
    long number = park(new Unsure("timeout"));
    node.reply("C1", "digest/2026-W46", "notice/1", "more");
    later();
    assertThat(slack.calls).doesNotContain("post C1: more");
    node.outbox.itIsThere(ACME, number);
    later();

    assertThat(slack.calls).last().isEqualTo("post C1: more");
  }

  @Test
  void whatIsNotThereIsPostedAgainAndThenUpdatedToItsNewestState() {
    long number = park(new Unsure("timeout"));
    node.post("C1", "digest/2026-W46", "restated");
    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(POSTED_AGAIN);
    assertThat(node.outbox.itIsThere(ACME, number)).isEqualTo(ALREADY_RESOLVED);
    later();

    assertThat(slack.calls).endsWith("post C1: digest", "update C1 ts1: restated");
    assertThat(node.outbox.state().pending()).isZero();
  }

  @Test
  void whatIsBeingPostedAgainIsDecided() {
    long number = park(new Refused("is_archived"));

    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(POSTED_AGAIN);
    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(ALREADY_RESOLVED);
  }

  @Test
  void peopleWhoDecideAtOnceHaveOneDecision() {
    long number = park(new Unsure("timeout"));
    List<CompletableFuture<Resolution>> decisions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      decisions.add(CompletableFuture.supplyAsync(() -> node.outbox.postAgain(ACME, number)));
      decisions.add(CompletableFuture.supplyAsync(() -> node.outbox.itIsThere(ACME, number)));
    }

    assertThat(decisions.stream().map(CompletableFuture::join))
        .filteredOn(what -> what != ALREADY_RESOLVED)
        .hasSize(1);
  }

  @Test
  void anotherEngagementDecidesNothing() {
    long number = park(new Unsure("timeout"));

    assertThat(node.outbox.itIsThere(OutboxNode.GLOBEX, number)).isEqualTo(ALREADY_RESOLVED);
    assertThat(node.outbox.postAgain(OutboxNode.GLOBEX, number)).isEqualTo(ALREADY_RESOLVED);
    assertThat(node.outbox.parked(ACME)).hasSize(1);
  }

  @Test
  void whatWasRefusedIsCertainlyNotThere() {
    long number = park(new Refused("is_archived"));

    assertThat(node.outbox.itIsThere(ACME, number)).isEqualTo(ALREADY_RESOLVED);
    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(POSTED_AGAIN);
    later();
    assertThat(slack.calls).containsExactly("post C1: digest", "post C1: digest");
  }

  @Test
  void aNewerStateIsTriedInPlaceOfARefusedOne() {
    park(new Refused("msg_too_long"));
    node.post("C1", "digest/2026-W46", "shorter");
    later();

    assertThat(slack.calls).containsExactly("post C1: digest", "post C1: shorter");
    assertThat(node.outbox.parked(ACME)).isEmpty();
  }

  @Test
  void aStateThatIsRefusedWhileANewerOneWaitsIsDropped() {
    slack.answering(
        call -> {
          if (call.endsWith("digest")) {
            node.post("C1", "digest/2026-W46", "restated");
            return Optional.of(new Refused("msg_too_long"));
          }
          return Optional.empty();
        });
    node.post("C1", "digest/2026-W46", "digest");
    later();

    assertThat(slack.calls).containsExactly("post C1: digest", "post C1: restated");
    assertThat(node.outbox.parked(ACME)).isEmpty();
  }

  private long park(Transport.Outcome outcome) {
    slack.answers(outcome);
    node.post("C1", "digest/2026-W46", "digest");
    node.courier.round();
    return node.parkedNumber();
  }

  private void later() {
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofSeconds(2));
      node.courier.round();
    }
  }
}
