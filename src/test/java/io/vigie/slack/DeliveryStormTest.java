package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.vigie.slack.SlackOverHttp.POST;
import static io.vigie.slack.SlackOverHttp.refuses;
import static io.vigie.slack.SlackOverHttp.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import io.vigie.TestSlack;
import io.vigie.outbox.OutboxNode;
import io.vigie.outbox.ParkedMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixty messages into five channels through all faults at once; each is accounted for. */
@Tag("database")
class DeliveryStormTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();
  private static final int MESSAGES = 60;

  /** What a message meets at its first try. */
  private enum Fate {
    FINE(1, false),
    LIMITED(2, false),
    AWAY(2, false),
    NO_TOKEN(2, false),
    BROKEN(1, true),
    RESET(1, true),
    REFUSED(1, true);

    final int tries;
    final boolean parked;

    Fate(int tries, boolean parked) {
      this.tries = tries;
      this.parked = parked;
    }
  }

  private final TestClock clock = new TestClock();
  private final SlackOverHttp slack = SlackOverHttp.start();
  private final CourierClient client = new CourierClient(slack.url());
  private final OutboxNode node;

  DeliveryStormTest() {
    OutboxNode.empty(DATABASE);
    node =
        OutboxNode.start(
            "one",
            DATABASE,
            clock,
            new SlackTransport(client, new OneWorkspace(TestSlack.settings("xoxb-token"))));
  }

  @AfterEach
  void stop() throws Exception {
    node.close();
    client.destroy();
    slack.close();
  }

  @Test
  void nothingIsLostNothingDoubledAndOrderKept() {
    Map<String, Fate> fates = postAll(new Random(2026));
    node.goOnFor(Duration.ofHours(3), clock);

    Map<String, Long> tries =
        slack.texts(POST).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    fates.forEach(
        (text, fate) -> assertThat(tries.get(text)).as(text + " " + fate).isEqualTo(fate.tries));
    assertThat(node.outbox.parked(OutboxNode.ACME))
        .extracting(ParkedMessage::slot)
        .containsExactlyInAnyOrderElementsOf(
            fates.entrySet().stream()
                .filter(message -> message.getValue().parked)
                .map(Map.Entry::getKey)
                .toList());
    assertThat(node.outbox.state().pending()).isZero();
    for (int channel = 0; channel < 5; channel++) {
      assertThat(new ArrayList<>(new LinkedHashSet<>(textsIn("C" + channel)))).isSorted();
    }
  }

  private Map<String, Fate> postAll(Random random) {
    Map<String, Fate> fates = new TreeMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      String text = "m%02d".formatted(i);
      Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
      fates.put(text, fate);
      if (fate != Fate.FINE) {
        slack.answersOnce(POST, text, answer(fate));
      }
      node.post("C" + i % 5, text, "{\"text\": \"%s\"}".formatted(text));
    }
    return fates;
  }

  private static ResponseDefinitionBuilder answer(Fate fate) {
    return switch (fate) {
      case FINE -> SlackOverHttp.delivers();
      case LIMITED -> status(429).withHeader("Retry-After", "7");
      case AWAY -> status(503);
      case NO_TOKEN -> refuses("invalid_auth");
      case BROKEN -> status(500);
      case RESET -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
      case REFUSED -> refuses("is_archived");
    };
  }

  private List<String> textsIn(String channel) {
    return slack.calls(POST).stream()
        .filter(call -> channel.equals(call.get("channel")))
        .map(call -> call.getOrDefault("text", ""))
        .toList();
  }
}
