package io.vigie.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import io.vigie.TestClock;
import io.vigie.TestSlack;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to the app has the shapes of Slack's, told apart by who is at home where. */
class PayloadsTest {

  private static final String MANIFEST =
      """
      features:
        bot_user: {display_name: Vigie}
        app_home: {home_tab_enabled: true}
        slash_commands: [{command: /kpi, should_escape: true}, {command: /raw}]
        shortcuts:
          - {name: Report, type: message, callback_id: report, description: d}
          - {name: Begin, type: global, callback_id: begin, description: d}
      oauth_config: {scopes: {bot: [commands, 'chat:write']}}
      settings:
        event_subscriptions: {bot_events: [app_mention, app_home_opened, message.im]}
      """;
  private static final String BUTTONS =
      "[{\"type\":\"actions\",\"block_id\":\"row\",\"elements\":[{\"type\":\"button\",\"action_id\":"
          + "\"yes\",\"value\":\"7\",\"text\":{\"type\":\"plain_text\",\"text\":\"Yes\"}}]},"
          + "{\"type\":\"data_table\",\"caption\":\"c\",\"rows\":[[{\"type\":\"raw_text\",\"text\":\"x\"}]]}]";
  private static final String FORM =
      "{\"type\":\"modal\",\"callback_id\":\"f\",\"private_metadata\":\"m\",\"title\":{\"type\":"
          + "\"plain_text\",\"text\":\"t\"},\"submit\":{\"type\":\"plain_text\",\"text\":\"s\"},"
          + "\"notify_on_close\":true,\"blocks\":[{\"type\":\"input\",\"block_id\":\"who\",\"label\":"
          + "{\"type\":\"plain_text\",\"text\":\"l\"},\"element\":{\"type\":\"users_select\","
          + "\"action_id\":\"value\"}},{\"type\":\"input\",\"block_id\":\"what\",\"optional\":true,"
          + "\"label\":{\"type\":\"plain_text\",\"text\":\"l\"},\"element\":{\"type\":\"file_input\","
          + "\"action_id\":\"value\"}}]}";

  private final WireMockServer app = new WireMockServer(options().dynamicPort());
  private final TestClock clock = new TestClock();
  private final Stream stream = new Stream();
  private Installation installation;
  private Workspace workspace;
  private Cast cast;
  private Deeds deeds;
  private WebApi api;
  private Tickets tickets = new Tickets(clock);

  PayloadsTest() throws NoSuchFileException {
    app.start();
    app.stubFor(any(anyUrl()).willReturn(ok()));
    installation =
        new Installation(
            "xoxb-1",
            TestSlack.SECRET,
            URI.create("http://127.0.0.1:" + app.port()),
            Installation.Names.fresh(new Ids()));
    Manifest manifest = Manifest.read(MANIFEST);
    Workspaces workspaces = new Workspaces(installation, clock, stream);
    workspace = workspaces.next("en");
    cast = Cast.into(workspace, manifest);
    cast.channel().members.add(installation.names().botUser());
    Wire wire = new Wire(installation, clock, new Stillness());
    Events events = new Events(manifest, wire);
    Guide guide = new Guide();
    deeds =
        new Deeds(
            manifest,
            new Typing(installation, manifest, wire, tickets, events, guide),
            new Pressing(installation, wire, tickets, guide),
            new Forms(installation, wire, tickets, guide),
            events);
    api = new WebApi(installation, manifest, workspaces, tickets, new FileMethods(installation));
  }

  @AfterEach
  void curtainDown() {
    app.stop();
    stream.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
  }

  private ObjectNode does(String who, String deed, ObjectNode body) {
    return deeds.run(deed, new Visit(workspace, cast.person(who)), body);
  }

  private void types(String who, String text) {
    does(who, "type", Json.object().put("conversation", cast.channel().id).put("text", text));
  }

  private String posted(String blocks) {
    return Json.text(
        api.call(
            "chat.postMessage",
            "xoxb-1",
            Json.of(Map.of("channel", cast.channel().id, "text", "x", "blocks", blocks))),
        "ts");
  }

  /** What the app was sent, once it was. */
  private Request sent() {
    return Awaitility.await()
        .until(app::getAllServeEvents, events -> !events.isEmpty())
        .get(0)
        .getRequest();
  }

  private Map<String, String> fields() {
    return Arrays.stream(sent().getBodyAsString().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private JsonNode payload() {
    return Json.read(String.valueOf(fields().get("payload"))).orElseThrow();
  }

  private JsonNode event() {
    return Json.read(sent().getBodyAsString()).orElseThrow();
  }

  @Test
  void everythingIsSigned() {
    types("claire", "/kpi");
    Request sent = sent();
    long timestamp = Long.parseLong(sent.getHeader("X-Slack-Request-Timestamp"));
    assertThat(timestamp).isEqualTo(clock.instant().getEpochSecond());
    assertThat(sent.getHeader("X-Slack-Signature"))
        .isEqualTo(TestSlack.signature(timestamp, sent.getBody()));
  }

  @Test
  void aCommandIsEscapedWhereTheManifestSaysSo() {
    types("claire", "/kpi a <b> & @hery");
    Map<String, String> fields = fields();
    assertThat(fields)
        .containsEntry("command", "/kpi")
        .containsEntry("text", "a &lt;b&gt; &amp; <@" + cast.person("hery").id() + ">")
        .containsEntry("team_id", installation.names().team())
        .containsEntry("channel_id", cast.channel().id)
        .containsEntry("user_id", cast.person("claire").id());
    assertThat(tickets.exchange(String.valueOf(fields.get("trigger_id"))))
        .isEqualTo(cast.person("claire").id());

    app.resetRequests();
    types("claire", "/raw a <b>");
    assertThat(fields()).containsEntry("text", "a <b>");
  }

  @Test
  void theOtherOrganisationsPressNamesBothTeams() {
    String ts = posted(BUTTONS);
    does(
        "hery",
        "press",
        Json.object()
            .put("conversation", cast.channel().id)
            .put("ts", ts)
            .put("block_id", "row")
            .put("action_id", "yes"));

    JsonNode press = payload();
    assertThat(press.path("type").asString()).isEqualTo("block_actions");
    assertThat(press.at("/team/id").asString()).isEqualTo(installation.names().team());
    assertThat(press.at("/user/team_id").asString()).isEqualTo(installation.names().otherTeam());
    assertThat(press.at("/container/message_ts").asString()).isEqualTo(ts);
    assertThat(press.at("/actions/0/value").asString()).isEqualTo("7");
    assertThat(press.at("/actions/0/action_ts").asString()).matches("\\d+\\.\\d{6}");
    assertThat(press.at("/message/blocks/1").propertyNames())
        .containsExactlyInAnyOrder("type", "block_id");
    assertThat(press.path("response_url").asString()).startsWith(installation.base().toString());
  }

  @Test
  void theOtherOrganisationsFormIsAtHomeThereAndInstalledHere() {
    String hery = cast.person("hery").id();
    api.call(
        "views.open",
        "xoxb-1",
        Json.of(Map.of("trigger_id", tickets.trigger(cast.person("hery")), "view", FORM)));
    OpenView open = workspace.viewsOf(hery).getFirst();
    SharedFile file = workspace.add(new SharedFile("F1", "f.csv", hery, new byte[] {1}));
    ObjectNode values = Json.object();
    values.putObject("who").put("value", hery);
    values.putObject("what").putArray("value").add(file.id());
    does("hery", "submit", Json.object().put("view", open.id()).set("values", values));

    JsonNode form = payload();
    assertThat(form.at("/team/id").asString()).isEqualTo(installation.names().otherTeam());
    assertThat(form.at("/view/team_id").asString()).isEqualTo(installation.names().otherTeam());
    assertThat(form.at("/view/app_installed_team_id").asString())
        .isEqualTo(installation.names().team());
    assertThat(form.at("/view/hash").asString()).isEqualTo(open.hash());
    assertThat(form.at("/view/private_metadata").asString()).isEqualTo("m");
    assertThat(form.at("/view/state/values/who/value/selected_user").asString()).isEqualTo(hery);
    assertThat(form.at("/view/state/values/what/value/files/0/url_private_download").asString())
        .isEqualTo(installation.url("/sandbox/slack/files/F1").toString());
    assertThat(workspace.viewsOf(hery)).isEmpty();
  }

  @Test
  void aFormIsSentOnceHoweverFastTheSecondClick() {
    app.stubFor(any(anyUrl()).willReturn(ok().withFixedDelay(300)));
    api.call(
        "views.open",
        "xoxb-1",
        Json.of(Map.of("trigger_id", tickets.trigger(cast.leader()), "view", FORM)));
    String id = workspace.viewsOf(cast.leader().id()).getFirst().id();
    ObjectNode values = Json.object();
    values.putObject("who").put("value", cast.leader().id());
    ObjectNode form = Json.object().put("view", id).set("values", values);

    CompletableFuture<ObjectNode> first =
        CompletableFuture.supplyAsync(() -> does("claire", "submit", form));
    CompletableFuture<ObjectNode> second =
        CompletableFuture.supplyAsync(() -> does("claire", "submit", form));

    assertThat(List.of(first.join(), second.join())).allMatch(answer -> answer.has("ok"));
    assertThat(app.getAllServeEvents()).hasSize(1);
  }

  @Test
  void aFormThatAsksToKnowIsToldThatItWasClosed() {
    String claire = cast.leader().id();
    api.call(
        "views.open",
        "xoxb-1",
        Json.of(Map.of("trigger_id", tickets.trigger(cast.leader()), "view", FORM)));
    does("claire", "close", Json.object().put("view", workspace.viewsOf(claire).getFirst().id()));
    assertThat(payload().path("type").asString()).isEqualTo("view_closed");
  }

  @Test
  void aMentionIsToldWithTheInstallationItIsFor() {
    types("hery", "@vigie digest & more");
    JsonNode told = event();
    assertThat(told.path("type").asString()).isEqualTo("event_callback");
    assertThat(told.at("/event/type").asString()).isEqualTo("app_mention");
    assertThat(told.at("/event/text").asString())
        .isEqualTo("<@" + installation.names().botUser() + "> digest &amp; more");
    assertThat(told.at("/event/team").asString()).isEqualTo(installation.names().otherTeam());
    assertThat(told.at("/authorizations/0/team_id").asString())
        .isEqualTo(installation.names().team());
  }

  @Test
  void whatNobodySubscribedToIsNotTold() {
    types("hery", "good morning");
    Message message =
        workspace.post(
            cast.channel(), cast.person("hery").id(), Optional.empty(), Optional.empty());
    does(
        "claire",
        "react",
        Json.object()
            .put("conversation", cast.channel().id)
            .put("ts", message.ts)
            .put("name", "+1"));
    // The last one is told, and nothing before it.
    deeds.openHome(new Visit(workspace, cast.leader()));
    assertThat(event().at("/event/type").asString()).isEqualTo("app_home_opened");
    assertThat(app.getAllServeEvents()).hasSize(1);
  }

  @Test
  void aWordInADirectMessageIsAnEventOfItsOwn() {
    Conversation direct = workspace.directWith(cast.leader());
    does("claire", "type", Json.object().put("conversation", direct.id).put("text", "help"));
    assertThat(event().at("/event/type").asString()).isEqualTo("message");
    assertThat(event().at("/event/channel_type").asString()).isEqualTo("im");
  }

  @Test
  void shortcutsAreForTheOrganisationThatHasTheApp() {
    String ts = posted(BUTTONS);
    ObjectNode shortcut =
        Json.object()
            .put("callback_id", "report")
            .put("conversation", cast.channel().id)
            .put("ts", ts);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> does("hery", "shortcut", shortcut))
        .isInstanceOf(WrongRequest.class);
    does("claire", "shortcut", shortcut);
    JsonNode told = payload();
    assertThat(told.path("type").asString()).isEqualTo("message_action");
    assertThat(told.path("callback_id").asString()).isEqualTo("report");
    assertThat(told.at("/message/ts").asString()).isEqualTo(ts);

    app.resetRequests();
    does("claire", "shortcut", Json.object().put("callback_id", "begin"));
    assertThat(payload().path("type").asString()).isEqualTo("shortcut");
  }

  @Test
  void anAppThatFailsOrAnswersNonsenseIsToldToThePersonAsSlackTellsIt() {
    app.stubFor(any(anyUrl()).willReturn(ok().withStatus(500)));
    types("claire", "/kpi");
    assertThat(newest().text).isEqualTo("/kpi failed because the app did not respond.");
    assertThat(newest().onlyFor).contains(cast.leader().id());

    api.call(
        "views.open",
        "xoxb-1",
        Json.of(Map.of("trigger_id", tickets.trigger(cast.leader()), "view", FORM)));
    OpenView open = workspace.viewsOf(cast.leader().id()).getFirst();
    ObjectNode values = Json.object();
    values.putObject("who").put("value", cast.leader().id());
    ObjectNode sending = Json.object().put("view", open.id()).set("values", values);
    app.stubFor(any(anyUrl()).willReturn(okJson("{\"response_action\":\"update\",\"view\":{}}")));
    assertThat(does("claire", "submit", sending).has("error")).isTrue();
    assertThat(List.copyOf(workspace.viewsOf(cast.leader().id()))).containsExactly(open);
  }

  private Message newest() {
    return cast.channel().messages.get(cast.channel().messages.size() - 1);
  }
}
