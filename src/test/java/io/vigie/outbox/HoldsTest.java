package io.vigie.outbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who waits, and until when. */
class HoldsTest {

  private final TestClock clock = new TestClock();
  private final Holds holds = new Holds(CourierSettings.DEFAULT.retry(), clock);
  private final Instant start = clock.instant();

  @Test
  void callsThatFailSideBySideAreOneFailure() {
    holds.everything(Optional.empty());
    holds.everything(Optional.empty());
    assertThat(holds.untilForAll()).isEqualTo(start.plusSeconds(1));

    clock.advance(ofSeconds(1));
    holds.everything(Optional.empty());
    assertThat(holds.untilForAll()).isEqualTo(start.plusSeconds(3));
  }

  @Test
  void aSuccessBesideAHoldDoesNotLiftIt() {
    holds.everything(Optional.of(ofSeconds(30)));
    holds.succeeded("T1", "C1");
    assertThat(holds.untilForAll()).isEqualTo(start.plusSeconds(30));
  }

  @Test
  void aSuccessAfterAHoldMakesTheNextFailureTheFirst() {
    holds.everything(Optional.empty());
    clock.advance(ofSeconds(1));
    holds.everything(Optional.empty());
    clock.advance(ofSeconds(2));
    holds.succeeded("T1", "C1");
    assertThat(holds.everything(Optional.empty())).isEqualTo(clock.instant().plusSeconds(1));
  }

  @Test
  void aWorkspaceIsHeldByItself() {
    holds.workspace("T1", Optional.of(ofSeconds(60)));
    assertThat(holds.untilFor("T1")).isEqualTo(start.plusSeconds(60));
    assertThat(holds.untilFor("T2")).isEqualTo(Instant.MIN);
    assertThat(holds.untilForAll()).isEqualTo(Instant.MIN);

    clock.advance(ofSeconds(61));
    holds.succeeded("T2", "C1");
    assertThat(holds.workspace("T1", Optional.empty())).isEqualTo(clock.instant().plusSeconds(2));
    clock.advance(ofSeconds(3));
    holds.succeeded("T1", "C1");
    assertThat(holds.workspace("T1", Optional.empty())).isEqualTo(clock.instant().plusSeconds(1));
  }

  @Test
  void aShorterPauseDoesNotShortenALongerOne() {
    holds.destination("C1", Optional.of(ofSeconds(30)));
    holds.destination("C1", Optional.of(ofSeconds(5)));
    assertThat(holds.until("C1", true)).isEqualTo(start.plusSeconds(30));
  }

  @Test
  void thePaceIsForPostsAndKeepsNoCountOfFailures() {
    holds.destination("C1", Optional.empty());
    clock.advance(ofSeconds(1));
    holds.pace("C1", ofSeconds(1));
    assertThat(holds.until("C1", true)).isEqualTo(start.plusSeconds(1));
    assertThat(holds.until("C1", false)).isEqualTo(start.plusSeconds(2));
    assertThat(holds.destination("C1", Optional.empty())).isEqualTo(start.plusSeconds(3));
  }
}
