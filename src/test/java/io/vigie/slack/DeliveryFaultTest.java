package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.vigie.outbox.Outbox.Resolution.POSTED_AGAIN;
import static io.vigie.outbox.OutboxNode.ACME;
import static io.vigie.slack.SlackOverHttp.HISTORY;
import static io.vigie.slack.SlackOverHttp.POST;
import static io.vigie.slack.SlackOverHttp.UPDATE;
import static io.vigie.slack.SlackOverHttp.refuses;
import static io.vigie.slack.SlackOverHttp.status;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.zaxxer.hikari.HikariDataSource;
import io.vigie.TestClock;
import io.vigie.TestSlack;
import io.vigie.outbox.OutboxNode;
import io.vigie.outbox.ParkedMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack over HTTP, in all its moods: nothing is lost, nothing doubled, order kept. */
@Tag("database")
class DeliveryFaultTest {

  private static final HikariDataSource DATABASE = OutboxNode.database();

  private final TestClock clock = new TestClock();
  private SlackOverHttp slack = SlackOverHttp.start();
  private CourierClient client = new CourierClient(slack.url());
  private OutboxNode node;

  DeliveryFaultTest() {
    OutboxNode.empty(DATABASE);
    node = nodeWith("xoxb-token");
  }

  private OutboxNode nodeWith(String token) {
    return OutboxNode.start(
        "one",
        DATABASE,
        clock,
        new SlackTransport(client, new OneWorkspace(TestSlack.settings(token))));
  }

  @AfterEach
  void stop() throws Exception {
    node.close();
    client.destroy();
    slack.close();
  }

  @Test
  void afterA429TheChannelWaitsAsLongAsSlackAsksAndNoOther() {
    slack.answersOnce(POST, status(429).withHeader("Retry-After", "30"));
    say("C1", "a", "one");
    say("C1", "b", "two");
    say("C2", "c", "other");
    goOnFor(ofSeconds(29));
    assertThat(slack.texts(POST)).containsExactly("one", "other");

    goOnFor(ofSeconds(5));
    assertThat(slack.texts(POST)).containsExactly("one", "other", "one", "two");
    assertNothingIsLeft();
  }

  @Test
  void afterA429ToAnUpdateEverythingWaitsBecauseTheMethodIsLimited() {
    say("C1", "a", "one");
    goOnFor(ofSeconds(2));
    slack.answersOnce(UPDATE, status(429).withHeader("Retry-After", "20"));
    say("C1", "a", "one, newer");
    say("C2", "b", "two");
    goOnFor(ofSeconds(19));
    assertThat(slack.texts(POST)).containsExactly("one");

    goOnFor(ofSeconds(3));
    assertThat(slack.texts(UPDATE)).containsExactly("one, newer", "one, newer");
    assertThat(slack.texts(POST)).containsExactly("one", "two");
    assertNothingIsLeft();
  }

  static Stream<ResponseDefinitionBuilder> answersThatLeaveAPostUnsure() {
    return Stream.of(
        status(500),
        status(502),
        status(504),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        status(200),
        aResponse().withStatus(200),
        okJson("{\"ok\": true}"),
        okJson("{\"ok\": false}"),
        refuses("internal_error"),
        refuses("fatal_error"));
  }

  @ParameterizedTest
  @MethodSource("answersThatLeaveAPostUnsure")
  void aPostWhoseFateIsUnknownIsParkedOnceAndResolvedOnce(ResponseDefinitionBuilder answer) {
    slack.answersOnce(POST, answer);
    say("C1", "a", "one");
    say("C1", "b", "two");
    goOnFor(ofHours(1));
    assertThat(slack.texts(POST)).containsExactly("one", "two");
    assertThat(node.outbox.parked(ACME)).singleElement().matches(ParkedMessage::unsure);

    long number = node.parkedNumber();
    assertThat(node.outbox.postAgain(ACME, number)).isEqualTo(POSTED_AGAIN);
    goOnFor(ofSeconds(5));
    assertThat(slack.texts(POST)).containsExactly("one", "two", "one");
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("answersThatLeaveAPostUnsure")
  void anUpdateWhoseFateIsUnknownIsRepeatedAndNeverPosted(ResponseDefinitionBuilder answer) {
    say("C1", "a", "one");
    goOnFor(ofSeconds(2));
    slack.answersOnce(UPDATE, answer);
    say("C1", "a", "one, newer");
    goOnFor(ofMinutes(1));

    assertThat(slack.texts(UPDATE)).containsExactly("one, newer", "one, newer");
    assertThat(slack.texts(POST)).containsExactly("one");
    assertNothingIsLeft();
  }

  @Test
  void anAnswerAfterFourSecondsIsAnAnswer() {
    slack.answersOnce(POST, SlackOverHttp.delivers().withFixedDelay(4_000));
    say("C1", "a", "one");
    goOnFor(ofMinutes(1));

    assertThat(slack.texts(POST)).containsExactly("one");
    assertNothingIsLeft();
  }

  @Test
  void anAnswerThatNeverComesLeavesThePostUnsure() throws Exception {
    client.destroy();
    client = new CourierClient(slack.url(), Duration.ofMillis(300));
    node.close();
    node = nodeWith("xoxb-token");
    slack.answersOnce(POST, SlackOverHttp.delivers().withFixedDelay(1_000));
    say("C1", "a", "one");
    goOnFor(ofHours(1));

    assertThat(slack.texts(POST)).containsExactly("one");
    assertThat(node.outbox.state().unsure()).isEqualTo(1);
  }

  @Test
  void whenSlackIsAwayForAnHourAllIsSentOnceAndInOrderAfterwards() {
    int port = slack.port();
    say("C1", "a", "one");
    goOnFor(ofSeconds(2));
    slack.close();
    for (int i = 0; i < 5; i++) {
      say("C1", "b" + i, "to one, " + i);
      say("C2", "c" + i, "to two, " + i);
      say("C1", "a", "one, " + i);
      goOnFor(ofMinutes(12));
    }
    assertThat(node.outbox.state().pending()).isEqualTo(11);

    slack = SlackOverHttp.startAt(port);
    goOnFor(ofMinutes(11));
    assertThat(slack.texts(UPDATE)).containsExactly("one, 4");
    assertThat(slack.texts(POST).stream().filter(text -> text.startsWith("to one")))
        .containsExactly("to one, 0", "to one, 1", "to one, 2", "to one, 3", "to one, 4");
    assertThat(slack.texts(POST).stream().filter(text -> text.startsWith("to two")))
        .containsExactly("to two, 0", "to two, 1", "to two, 2", "to two, 3", "to two, 4");
    assertNothingIsLeft();
  }

  static Stream<ResponseDefinitionBuilder> answersThatMeanLater() {
    return Stream.concat(
        Stream.of(
                "ratelimited",
                "rate_limited",
                "message_limit_exceeded",
                "service_unavailable",
                "request_timeout",
                "team_added_to_org",
                "not_authed",
                "invalid_auth",
                "account_inactive",
                "token_revoked",
                "token_expired",
                "missing_scope")
            .map(SlackOverHttp::refuses),
        Stream.of(503, 429, 408, 404, 403, 302).map(SlackOverHttp::status));
  }

  @ParameterizedTest
  @MethodSource("answersThatMeanLater")
  void whatMayPassIsWaitedFor(ResponseDefinitionBuilder answer) {
    slack.answers(POST, answer);
    say("C1", "a", "one");
    say("C1", "b", "two");
    goOnFor(ofHours(1));
    assertThat(slack.texts(POST)).hasSizeBetween(6, 121).containsOnly("one");
    assertThat(node.outbox.state().parked()).isZero();

    int before = slack.texts(POST).size();
    slack.answers(POST, SlackOverHttp.delivers());
    goOnFor(ofMinutes(11));
    assertThat(slack.texts(POST).subList(before, before + 2)).containsExactly("one", "two");
    assertThat(slack.texts(POST)).hasSize(before + 2);
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "msg_too_long",
        "user_not_found",
        "cannot_dm_bot",
        "restricted_action",
        "invalid_blocks",
        "something_new"
      })
  void whatSlackRefusesIsParkedWithItsReasonAndTheOthersGoOn(String error) {
    slack.answersOnce(POST, refuses(error));
    say("C1", "a", "one");
    say("C1", "b", "two");
    goOnFor(ofHours(1));

    assertThat(slack.texts(POST)).containsExactly("one", "two");
    assertThat(node.outbox.parked(ACME))
        .extracting(ParkedMessage::slot, ParkedMessage::because, ParkedMessage::unsure)
        .containsExactly(tuple("a", error, false));
  }

  @Test
  void aMessageThatSomebodyDeletedIsPostedAnew() {
    say("C1", "a", "one");
    goOnFor(ofSeconds(2));
    slack.answersOnce(UPDATE, refuses("message_not_found"));
    say("C1", "a", "one, newer");
    goOnFor(ofSeconds(2));

    assertThat(slack.texts(POST)).containsExactly("one", "one, newer");
    assertNothingIsLeft();
  }

  @Test
  void anUnsurePostIsFoundByItsMetadataWhereHistoryMayBeRead() {
    slack.answersOnce(POST, status(500));
    slack.answers(
        HISTORY,
        okJson(
            """
            {"ok": true, "has_more": true, "messages": [
              {"ts": "2.0", "text": "no metadata", "blocks": [{"type": "from_the_future"}]},
              {"ts": "3.0", "metadata": {"event_type": "vigie_digest",
                "event_payload": {"id": "b", "engagement": "acme"}}},
              {"ts": "4.0", "metadata": {"event_payload": {"engagement": "acme", "id": "a"},
                "event_type": "vigie_digest"}}]}
            """));
    say("C1", "a", "one");
    goOnFor(ofMinutes(2));
    say("C1", "a", "one, newer");
    goOnFor(ofMinutes(2));

    assertThat(slack.texts(POST)).containsExactly("one");
    assertThat(slack.calls(UPDATE))
        .singleElement()
        .satisfies(call -> assertThat(call).containsEntry("ts", "4.0"));
    assertThat(slack.calls(HISTORY))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .containsEntry("channel", "C1")
                    .containsEntry("limit", "15")
                    .containsEntry("include_all_metadata", "true"));
    assertNothingIsLeft();
  }

  @Test
  void anUnsurePostThatTheHistoryDoesNotHaveIsPostedAgainOnce() {
    slack.answersOnce(POST, status(500));
    slack.answers(HISTORY, okJson("{\"ok\": true, \"has_more\": false, \"messages\": []}"));
    say("C1", "a", "one");
    goOnFor(ofHours(1));

    assertThat(slack.texts(POST)).containsExactly("one", "one");
    assertThat(slack.calls(HISTORY)).hasSize(2);
    assertNothingIsLeft();
  }

  @Test
  void aHistoryThatDoesNotReachBackFarEnoughProvesNothing() {
    slack.answersOnce(POST, status(500));
    slack.answers(HISTORY, okJson("{\"ok\": true, \"has_more\": true, \"messages\": []}"));
    say("C1", "a", "one");
    goOnFor(ofHours(1));

    assertThat(slack.texts(POST)).containsExactly("one");
    assertThat(node.outbox.state().unsure()).isEqualTo(1);
  }

  @Test
  void aDirectMessageIsNotSearchedFor() {
    slack.answersOnce(POST, status(500));
    say("U1", "a", "one");
    goOnFor(ofHours(1));

    assertThat(slack.calls(HISTORY)).isEmpty();
    assertThat(node.outbox.state().unsure()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
  void blocksThatSlackDoesNotTakeAreReplacedByPlainerOnesAtOnce(String error) {
    slack.answersOnce(POST, refuses(error));
    node.post(
        "C1",
        "a",
        """
        {"text": "t", "blocks": [{"type": "data_table"}], "fallback_blocks": [{"type": "section"}]}
        """);
    node.courier.round();

    assertThat(slack.calls(POST))
        .extracting(call -> call.get("blocks"))
        .containsExactly("[{\"type\":\"data_table\"}]", "[{\"type\":\"section\"}]");
    assertNothingIsLeft();
  }

  @Test
  void blocksGoOutAsTheyAre() {
    node.post(
        "C1",
        "parent",
        """
        {"text": "Réunions < & > 🙂", "unfurl_links": false, "blocks": [{"type": "data_visualization",
        "value": 6.80, "big": 12345678901234567890, "text": "<!channel> &amp; 'é'"}],
        "metadata": {"event_type": "vigie_digest", "event_payload": {"id": "x"}}}
        """);
    node.reply("C1", "parent", "reply", "{\"text\": \"reply\"}");
    goOnFor(ofSeconds(2));

    Map<String, String> call = slack.calls(POST).get(0);
    assertThat(call)
        .containsOnlyKeys("channel", "text", "blocks", "metadata", "unfurl_links")
        .containsEntry("text", "Réunions < & > 🙂")
        .containsEntry("unfurl_links", "false")
        .containsEntry(
            "blocks",
            "[{\"type\":\"data_visualization\",\"value\":6.80,\"big\":12345678901234567890,"
                + "\"text\":\"<!channel> &amp; 'é'\"}]")
        .containsEntry(
            "metadata", "{\"event_type\":\"vigie_digest\",\"event_payload\":{\"id\":\"x\"}}");
    assertThat(slack.calls(POST).get(1)).containsKey("thread_ts");
    // No auth.test or anything else beside the messages.
    assertThat(slack.allCalls()).isEqualTo(2);
    assertThat(slack.authorizations()).containsOnly("Bearer xoxb-token");
  }

  @Test
  void withoutATokenNothingIsSentAndNothingLost() {
    node.close();
    node = nodeWith("");
    say("C1", "a", "one");
    goOnFor(ofHours(1));
    assertThat(slack.allCalls()).isZero();
    node.close();

    node = nodeWith("xoxb-token");
    goOnFor(ofMinutes(2));
    assertThat(slack.texts(POST)).containsExactly("one");
  }

  @Test
  void whatIsNoMessageIsParkedAndHoldsNobodyUp() {
    node.post("C1", "a", "no json");
    say("C1", "b", "two");
    goOnFor(ofMinutes(1));

    assertThat(slack.texts(POST)).containsExactly("two");
    assertThat(node.outbox.parked(ACME))
        .extracting(ParkedMessage::because)
        .containsExactly("not_a_message");
  }

  private void say(String destination, String slot, String text) {
    node.post(
        destination,
        slot,
        """
        {"text": "%s", "metadata": {"event_type": "vigie_digest",
        "event_payload": {"id": "%s", "engagement": "acme"}}}
        """
            .formatted(text, slot));
  }

  private void goOnFor(Duration time) {
    node.goOnFor(time, clock);
  }

  private void assertNothingIsLeft() {
    assertThat(List.of(node.outbox.state().pending(), node.outbox.state().parked()))
        .containsExactly(0L, 0L);
  }
}
