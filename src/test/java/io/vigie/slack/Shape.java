package io.vigie.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.TestSlack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Slack tells that somebody did something: through which installation, from which home, with
 * which enterprise beside it, which may be the partner's.
 *
 * @param installation the team whose installation it is
 * @param enterprise of the payload; empty where none stands there
 * @param wholeEnterprise of an event's authorization, where a whole organisation installed the app;
 *     else empty
 * @param home the person's own team
 */
public record Shape(
    String installation,
    String enterprise,
    String wholeEnterprise,
    String app,
    String user,
    String home,
    String channel,
    String engagement,
    String responseUrl) {

  /** The week for which each path that enters figures enters 3 dials. */
  private static final String WEEK = "2026-W46";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger UNIQUE = new AtomicInteger();

  /** Every path into Vigie; what it leads to is figures, or a call of Slack's. */
  public enum Path {
    COMMAND(""),
    BUTTON("views.open"),
    FORM(""),
    BUTTON_IN_A_FORM("views.push"),
    GLOBAL_SHORTCUT("views.open"),
    MESSAGE_SHORTCUT("views.open"),
    MENTION(""),
    DIRECT_MESSAGE(""),
    HOME("views.publish"),
    BUTTON_AT_HOME("views.open"),
    STEP("functions.completeSuccess");

    public final String calls;

    Path(String calls) {
      this.calls = calls;
    }

    public boolean entersFigures() {
      return calls.isEmpty() || this == STEP;
    }

    /** Slack has these only for people of an organisation that installed the app. */
    public boolean isForInstallersOnly() {
      return this == COMMAND || this == GLOBAL_SHORTCUT || this == MESSAGE_SHORTCUT || this == STEP;
    }
  }

  public HttpResponse<String> goes(Path path, int port, Instant now) {
    return switch (path) {
      case COMMAND -> form(port, now, command());
      case MENTION -> event(port, now, said("app_mention", channel, "<@UBOT> " + figures()));
      case DIRECT_MESSAGE -> event(port, now, said("message", "D" + user, figures()));
      case HOME -> event(port, now, Map.of("type", "app_home_opened", "tab", "home", "user", user));
      case STEP -> event(port, now, step());
      default -> form(port, now, Map.of("payload", JSON.writeValueAsString(payload(path))));
    };
  }

  private static String figures() {
    return "kpi " + WEEK + " dials 3";
  }

  private Map<String, String> command() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", "/vigie");
    fields.put("text", figures());
    fields.put("api_app_id", app);
    fields.put("team_id", home);
    if (!enterprise.isEmpty()) {
      fields.put("enterprise_id", enterprise);
    }
    fields.put("user_id", user);
    fields.put("channel_id", channel);
    fields.put("trigger_id", "t" + UNIQUE.incrementAndGet());
    fields.put("response_url", responseUrl);
    return fields;
  }

  private Map<String, Object> payload(Path path) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("api_app_id", app);
    payload.put("user", Map.of("id", user, "team_id", home));
    payload.put("enterprise", enterprise.isEmpty() ? null : Map.of("id", enterprise));
    payload.put("trigger_id", "t" + UNIQUE.incrementAndGet());
    payload.put("response_url", responseUrl);
    boolean inAForm = path == Path.FORM || path == Path.BUTTON_IN_A_FORM;
    payload.put("team", Map.of("id", inAForm || path.isForInstallersOnly() ? home : installation));
    switch (path) {
      case FORM -> payload.putAll(Map.of("type", "view_submission", "view", view("modal")));
      case GLOBAL_SHORTCUT ->
          payload.putAll(Map.of("type", "shortcut", "callback_id", "kpi.enter"));
      case MESSAGE_SHORTCUT -> payload.putAll(ofAMessage());
      case BUTTON -> payload.putAll(Map.of("type", "block_actions", "channel", id(channel)));
      case BUTTON_IN_A_FORM ->
          payload.putAll(Map.of("type", "block_actions", "view", view("modal")));
      default -> payload.putAll(Map.of("type", "block_actions", "view", view("home")));
    }
    if ("block_actions".equals(payload.get("type"))) {
      payload.put("actions", new Object[] {pressed()});
    }
    return payload;
  }

  private Map<String, Object> ofAMessage() {
    return Map.of(
        "type",
        "message_action",
        "callback_id",
        "kpi.from_message",
        "channel",
        id(channel),
        "message_ts",
        "1.1",
        "message",
        Map.of("type", "message", "user", user, "ts", "1.1", "text", "3 dials"));
  }

  private Map<String, Object> pressed() {
    return Map.of(
        "type",
        "button",
        "action_id",
        "console.kpi",
        "block_id",
        engagement + "/console",
        "value",
        engagement,
        "action_ts",
        "1." + UNIQUE.incrementAndGet());
  }

  /** Of a form that somebody of another organisation opened, everything but one name is there. */
  private Map<String, Object> view(String type) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", "V" + UNIQUE.incrementAndGet());
    view.put("hash", "h");
    view.put("type", type);
    view.put("callback_id", "kpi.figures");
    view.put("private_metadata", type.equals("home") ? "" : engagement + "||");
    view.put("team_id", type.equals("home") ? installation : home);
    view.put("app_installed_team_id", installation);
    view.put("state", Map.of("values", Map.of("week", value(WEEK), "dials", value("3"))));
    return view;
  }

  private static Map<String, Object> value(String typed) {
    return Map.of("value", Map.of("type", "plain_text_input", "value", typed));
  }

  private static Map<String, Object> id(String id) {
    return Map.of("id", id);
  }

  private Map<String, Object> said(String type, String where, String text) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("user", user);
    event.put("channel", where);
    event.put("text", text);
    event.put("ts", "1763284000.%06d".formatted(UNIQUE.incrementAndGet()));
    if (type.equals("message")) {
      event.put("channel_type", "im");
    }
    return event;
  }

  private Map<String, Object> step() {
    return Map.of(
        "type",
        "function_executed",
        "function",
        Map.of("id", "Fn1", "callback_id", "enter_figures"),
        "function_execution_id",
        "Fx" + UNIQUE.incrementAndGet(),
        "inputs",
        Map.of("person", user, "channel", channel, "week", WEEK, "figures", "dials 3"));
  }

  private HttpResponse<String> event(int port, Instant now, Map<String, Object> event) {
    Map<String, Object> installed = new LinkedHashMap<>();
    installed.put("enterprise_id", wholeEnterprise.isEmpty() ? null : wholeEnterprise);
    installed.put("team_id", wholeEnterprise.isEmpty() ? installation : null);
    installed.put("is_enterprise_install", !wholeEnterprise.isEmpty());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "event_callback");
    body.put("event_id", "EvShape" + UNIQUE.incrementAndGet());
    body.put("team_id", installation);
    body.put("api_app_id", app);
    body.put("authorizations", new Object[] {installed});
    body.put("event", event);
    return send(port, now, true, JSON.writeValueAsString(body));
  }

  private static HttpResponse<String> form(int port, Instant now, Map<String, String> fields) {
    return send(port, now, false, TestSlack.form(fields));
  }

  private static HttpResponse<String> send(int port, Instant now, boolean json, String body) {
    return TestSlack.send(TestSlack.signed(port, now, json, body.getBytes(UTF_8)));
  }
}
