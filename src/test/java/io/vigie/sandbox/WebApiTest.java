package io.vigie.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestClock;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import tools.jackson.databind.JsonNode;

/** What Slack would refuse, the stand-in refuses, with Slack's word for it. */
class WebApiTest {

  private static final String MANIFEST =
      """
      features: {bot_user: {display_name: Vigie}}
      oauth_config: {scopes: {bot: [commands, 'chat:write', 'im:write', 'files:write',
        'files:read', 'canvases:write']}}
      """;
  private static final String SECTION =
      "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}";
  private static final String FORM =
      "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"%s\"},\"blocks\":[]}";

  private final TestClock clock = new TestClock();
  private final Installation installation =
      new Installation(
          "xoxb-1",
          "secret",
          URI.create("http://127.0.0.1:1"),
          Installation.Names.fresh(new Ids()));
  private final Stream stream = new Stream();
  private final Workspaces workspaces = new Workspaces(installation, clock, stream);
  private final Tickets tickets = new Tickets(clock);
  private final Workspace workspace = workspaces.next("en");
  private WebApi api;
  private Cast cast;
  private String channel = "";

  WebApiTest() throws NoSuchFileException {
    Manifest manifest = Manifest.read(MANIFEST);
    api = new WebApi(installation, manifest, workspaces, tickets, new FileMethods(installation));
    cast = Cast.into(workspace, manifest);
  }

  @BeforeEach
  void theAppIsInTheChannel() {
    channel = cast.channel().id;
    cast.channel().members.add(installation.names().botUser());
  }

  @AfterEach
  void curtainDown() {
    stream.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
  }

  private JsonNode call(String method, Map<String, String> arguments) {
    return api.call(method, installation.token(), Json.of(arguments));
  }

  private String error(String method, Map<String, String> arguments) {
    return Json.text(call(method, arguments), "error");
  }

  private String errorOfBlocks(String blocks) {
    return error("chat.postMessage", Map.of("channel", channel, "text", "x", "blocks", blocks));
  }

  @Test
  void whoeverShowsNoTokenOrAnotherOneIsNobody() {
    assertThat(Json.text(api.call("auth.test", "", Json.object()), "error"))
        .isEqualTo("not_authed");
    assertThat(Json.text(api.call("auth.test", "xoxb-2", Json.object()), "error"))
        .isEqualTo("invalid_auth");
    assertThat(error("chat.scream", Map.of())).isEqualTo("unknown_method");
    assertThat(Json.text(call("auth.test", Map.of()), "team_id"))
        .isEqualTo(installation.names().team());
  }

  @ParameterizedTest
  @CsvSource({
    "users.info, users:read",
    "conversations.info, channels:read",
    "conversations.history, channels:history",
    "conversations.replies, channels:history",
    "pins.add, pins:write"
  })
  void whatTheManifestDidNotAskForIsMissing(String method, String scope) {
    JsonNode answer = call(method, Map.of("channel", channel, "user", cast.leader().id()));
    assertThat(Json.text(answer, "error")).isEqualTo("missing_scope");
    assertThat(Json.text(answer, "needed")).isEqualTo(scope);
    assertThat(Json.text(answer, "provided"))
        .isEqualTo("canvases:write,chat:write,commands,files:read,files:write,im:write");
  }

  @Test
  void aMessageNeedsAPlaceWhereTheAppIs() {
    Map<String, String> elsewhere = Map.of("channel", "C1", "text", "hello");
    Map<String, String> here = Map.of("channel", channel, "text", "hello");
    assertThat(error("chat.postMessage", elsewhere)).isEqualTo("channel_not_found");
    assertThat(call("chat.postMessage", here).path("ok").asBoolean()).isTrue();

    cast.channel().members.remove(installation.names().botUser());
    assertThat(error("chat.postMessage", here)).isEqualTo("not_in_channel");
    workspaces.next("en");
    assertThat(error("chat.postMessage", here)).isEqualTo("is_archived");
  }

  @Test
  void aMessageToAPersonGoesToTheDirectMessages() {
    String claire = cast.leader().id();
    JsonNode posted = call("chat.postMessage", Map.of("channel", claire, "text", "hello"));
    assertThat(Json.text(posted, "channel"))
        .startsWith("D")
        .isEqualTo(
            Json.text(call("conversations.open", Map.of("users", claire)).path("channel"), "id"));
    assertThat(error("conversations.open", Map.of("users", "U1"))).isEqualTo("user_not_found");
  }

  @Test
  void aMessageSaysSomethingButNotTooMuch() {
    assertThat(error("chat.postMessage", Map.of("channel", channel))).isEqualTo("no_text");
    assertThat(error("chat.postMessage", Map.of("channel", channel, "text", "x".repeat(40_001))))
        .isEqualTo("msg_too_long");
    assertThat(
            errorOfBlocks(
                "["
                    + (SECTION.formatted("x".repeat(2_900)) + ",").repeat(4)
                    + SECTION.formatted("x".repeat(2_900))
                    + "]"))
        .isEqualTo("msg_blocks_too_long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{'type':'marquee'}] | unsupported block type: marquee [json-pointer:/blocks/0/type]",
        "[{'type':'section'}] | missing required field: text or fields",
        "[{'type':'header','text':{'type':'mrkdwn','text':'x'}}] | unsupported type: mrkdwn",
        "[{'type':'section','text':{'type':'mrkdwn','text':''}}] | must be more than 0",
        "[{'type':'actions','elements':[]}] | no fewer than 1",
        "[{'type':'actions','elements':[{'type':'file_input'}]}] | unsupported type: file_input",
        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}] | must be unique",
        "[{'type':'data_table','rows':[[{'type':'raw_text','text':'x'}]]}] | caption",
        "[{'type':'data_visualization','chart':{'type':'spider'}}] | unsupported type: spider",
      })
  void blocksThatSlackDoesNotKnowAreRefusedWithTheReason(String blocks, String reason) {
    JsonNode answer =
        call(
            "chat.postMessage",
            Map.of("channel", channel, "text", "x", "blocks", blocks.replace('\'', '"')));
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_blocks");
    assertThat(answer.at("/response_metadata/messages/0").asString()).contains(reason);
  }

  @Test
  void blocksHaveLimits() {
    assertThat(errorOfBlocks("[" + SECTION.formatted("x".repeat(3_000)) + "]")).isEmpty();
    assertThat(errorOfBlocks("[" + SECTION.formatted("x".repeat(3_001)) + "]"))
        .isEqualTo("invalid_blocks");
    assertThat(
            errorOfBlocks("[" + "{\"type\":\"divider\"},".repeat(50) + "{\"type\":\"divider\"}]"))
        .isEqualTo("invalid_blocks");
    assertThat(errorOfBlocks("{")).isEqualTo("invalid_blocks_format");
  }

  @Test
  void onlyAMessageOfItsOwnThatIsThereIsUpdated() {
    String ts = Json.text(call("chat.postMessage", Map.of("channel", channel, "text", "a")), "ts");
    Map<String, String> update = Map.of("channel", channel, "ts", ts, "text", "b");
    assertThat(Json.text(call("chat.update", update), "ts")).isEqualTo(ts);
    assertThat(cast.channel().message(ts).orElseThrow().edited).isPresent();
    assertThat(error("chat.update", Map.of("channel", channel, "ts", "1.0", "text", "b")))
        .isEqualTo("message_not_found");

    String hers =
        workspace.post(cast.channel(), cast.leader().id(), Optional.empty(), Optional.empty()).ts;
    assertThat(error("chat.update", Map.of("channel", channel, "ts", hers, "text", "b")))
        .isEqualTo("cant_update_message");
    assertThat(
            error("chat.postMessage", Map.of("channel", channel, "thread_ts", "1.0", "text", "b")))
        .isEqualTo("thread_not_found");
  }

  @Test
  void aTriggerOpensOneFormWithinThreeSeconds() {
    String trigger = tickets.trigger(cast.leader());
    Map<String, String> open = Map.of("trigger_id", trigger, "view", FORM.formatted("A form"));
    clock.advance(Duration.ofSeconds(3));
    assertThat(call("views.open", open).at("/view/id").asString()).startsWith("V");
    assertThat(error("views.open", open)).isEqualTo("exchanged_trigger_id");
    assertThat(workspace.viewsOf(cast.leader().id())).hasSize(1);

    String late = tickets.trigger(cast.leader());
    clock.advance(Duration.ofMillis(3_001));
    assertThat(error("views.open", Map.of("trigger_id", late, "view", FORM.formatted("A form"))))
        .isEqualTo("expired_trigger_id");
    assertThat(error("views.open", Map.of("trigger_id", "1.2", "view", FORM.formatted("A form"))))
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void aFormKeepsSlacksLimitsAndIsUpdatedWhileItIsOpen() {
    String trigger = tickets.trigger(cast.leader());
    assertThat(
            error(
                "views.open",
                Map.of("trigger_id", trigger, "view", FORM.formatted("x".repeat(25)))))
        .isEqualTo("invalid_arguments");
    JsonNode view =
        call("views.open", Map.of("trigger_id", trigger, "view", FORM.formatted("A form")))
            .path("view");
    Map<String, String> update =
        Map.of(
            "view_id", Json.text(view, "id"),
            "hash", Json.text(view, "hash"),
            "view", FORM.formatted("Another"));
    assertThat(call("views.update", update).path("ok").asBoolean()).isTrue();
    assertThat(error("views.update", update)).isEqualTo("hash_conflict");
    assertThat(error("views.update", Map.of("view_id", "V1", "view", FORM.formatted("x"))))
        .isEqualTo("not_found");
  }

  @Test
  void aCanvasIsMadeOnceAndAllOfItIsReplaced() {
    String content = "{\"type\":\"markdown\",\"markdown\":\"%s\"}";
    JsonNode made =
        call(
            "canvases.create",
            Map.of(
                "channel_id",
                channel,
                "title",
                "Playbook",
                "document_content",
                content.formatted("Hot")));
    String canvas = Json.text(made, "canvas_id");
    String replace = "[{\"operation\":\"%s\",\"document_content\":" + content + "}]";
    call(
        "canvases.edit",
        Map.of("canvas_id", canvas, "changes", replace.formatted("replace", "Warm")));

    assertThat(cast.channel().canvases).hasSize(1);
    assertThat(cast.channel().canvases.get(0).markdown).isEqualTo("Warm");
    assertThat(call("files.info", Map.of("file", canvas)).at("/file/title").asString())
        .isEqualTo("Playbook");
    assertThat(call("files.list", Map.of("channel", channel)).at("/files/0/id").asString())
        .isEqualTo(canvas);
    assertThat(
            error(
                "canvases.edit",
                Map.of("canvas_id", canvas, "changes", replace.formatted("insert_at_end", "Cold"))))
        .isEqualTo("canvas_editing_failed");
    assertThat(
            error(
                "canvases.edit",
                Map.of("canvas_id", "F1", "changes", replace.formatted("replace", "Cold"))))
        .isEqualTo("canvas_not_found");
  }

  @Test
  void aResponseUrlIsGoodFiveTimesForHalfAnHour() {
    String ticket = tickets.response(channel, cast.leader(), "");
    for (int i = 0; i < 5; i++) {
      assertThat(tickets.use(ticket)).isPresent();
    }
    assertThat(tickets.use(ticket)).isEmpty();
    String late = tickets.response(channel, cast.leader(), "");
    clock.advance(Duration.ofMinutes(31));
    assertThat(tickets.use(late)).isEmpty();
    assertThat(tickets.use("guessed")).isEmpty();
  }

  @Test
  void whatIsToldAgainOfATableIsItsNameOnly() {
    String table =
        "[{\"type\":\"data_table\",\"caption\":\"c\",\"rows\":[[{\"type\":\"raw_text\",\"text\":\"x\"}]]}]";
    JsonNode told =
        call("chat.postMessage", Map.of("channel", channel, "text", "x", "blocks", table))
            .at("/message/blocks/0");
    assertThat(told.propertyNames()).containsExactlyInAnyOrder("type", "block_id");
  }
}
