package io.vigie;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.HeldCalls.Hold;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However Slack's API is, whoever types or presses is answered: nothing slow precedes an ack. */
class AcksStayFastTest extends Story {

  private static final int COMMANDS = 50;

  @BeforeEach
  void aDigestStandsInTheChannel() {
    clock.set("2026-11-16T08:00", "Europe/Paris");
    acme();
    claire.types("/kpi 2026-W46 dials 240");
    timePasses("2026-11-16T09:00", "Europe/Paris");
    deliver();
    SLACK.forget();
  }

  @Test
  void whileSlackAnswersNothingAtAll() {
    CompletableFuture<Void> courierAtWork;
    try (Hold silence = SLACK.hold("chat.update")) {
      claire.types("/kpi 2026-W46 dials 241");
      courierAtWork = CompletableFuture.runAsync(() -> courier.round());
      await().until(() -> silence.arrived() > 0);

      correctTheDigestAgainAndAgain();

      assertThat(courierAtWork).as("the courier's call to Slack").isNotDone();
      SLACK.welcome();
    }
    courierAtWork.join();
    deliver();
    assertThat(SLACK.calls("chat.update")).last().asString().contains("1,050");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whileSlackRefusesEveryCall(int status) {
    SLACK
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/chat.update"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status).withHeader("Retry-After", "30")));
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Void> courierAtWork =
        CompletableFuture.runAsync(
            () -> {
              while (!over.get()) {
                courier.round();
              }
            });

    correctTheDigestAgainAndAgain();

    over.set(true);
    courierAtWork.join();
    assertThat(waiting()).isPositive();
    SLACK.welcome();
    deliver();
    assertThat(SLACK.calls("chat.update")).last().asString().contains("1,050");
  }

  /** Were a form opened before its ack, all of them would have called Slack by the end. */
  @Test
  void whileSlackTakesFormsAndDoesNotAnswer() {
    try (Hold silence = SLACK.hold("views.open")) {
      for (int i = 0; i < COMMANDS; i++) {
        assertThat(claire.typesRaw("/kpi").statusCode()).isEqualTo(200);
      }
      assertThat(silence.arrived()).isLessThan(COMMANDS);
    }
    await().until(() -> SLACK.calls("views.open").size() == COMMANDS);
  }

  /** Each writes into the slot of the message on its way, or waits behind it. */
  private void correctTheDigestAgainAndAgain() {
    for (int i = 1; i <= COMMANDS; i++) {
      assertThat(claire.types("/kpi 2026-W46 dials " + (1_000 + i)).toString())
          .contains("kpi.undo");
    }
  }
}
