package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.outbox.Courier;
import io.vigie.schedule.Appointment;
import io.vigie.schedule.Timetable;
import io.vigie.slack.BesideTheAck;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application, with Slack faked over HTTP, a clock that the test owns, and a cast: people
 * of two companies who type, press and send as Slack would send it.
 */
@Tag("database")
@SpringBootTest(
    classes = {Vigie.class, Story.Stage.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "vigie.courier.enabled=false",
      "spring.quartz.auto-startup=false"
    })
public abstract class Story {

  protected static final FakeSlack SLACK = new FakeSlack();
  protected static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger UNIQUE = new AtomicInteger();

  @Value("${local.server.port}")
  int port;

  @Autowired protected TestClock clock;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Courier courier;
  @Autowired Timetable timetable;
  @Autowired BeanFactory application;
  @Autowired Scheduler scheduler;

  protected final Person claire = new Person("UCLAIRE", "TCLIENT");
  protected final Person karim = new Person("UKARIM", "TCLIENT");
  protected final Person hery = new Person("UHERY", "TPROVIDER");
  protected String channel = "";

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    // Quartz keeps its connections in a map of the whole JVM, by the scheduler's name.
    registry.add("spring.quartz.scheduler-name", () -> "vigie-" + UUID.randomUUID());
    registry.add(
        "spring.quartz.properties.org.quartz.scheduler.instanceName",
        () -> "vigie-" + UUID.randomUUID());
    TestDatabase.fresh().forEach((name, value) -> registry.add(name, () -> value));
    TestSlack.variables(SLACK.port()).forEach((name, value) -> registry.add(name, () -> value));
  }

  /** Each story plays in a channel of its own. */
  @BeforeEach
  void curtainUp() {
    BesideTheAck.awaitItsEnd(application);
    SLACK.welcome();
    channel = "C" + (1000 + UNIQUE.incrementAndGet());
    clock.set("2026-11-16T10:00", "Europe/Paris");
    for (Person person : List.of(claire, karim, hery)) {
      SLACK.knows(person.user, person.team, "");
    }
    // People play in many stories; a language that somebody chose in one is not that of the next.
    jdbc.sql("delete from person_language").update();
    // Earlier ones are over: nothing of theirs falls due in this one, or is on its way.
    jdbc.sql("update engagement set confirmed_at = null where confirmed_at is not null").update();
    jdbc.sql("delete from outgoing_message").update();
    jdbc.sql("delete from received_event").update();
    forgetAppointments();
  }

  private void forgetAppointments() {
    try {
      scheduler.deleteJobs(List.copyOf(scheduler.getJobKeys(GroupMatcher.groupEquals("digest"))));
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody in Slack. */
  protected final class Person {

    public final String user;
    public final String team;

    public Person(String user, String team) {
      this.user = user;
      this.team = team;
    }

    /** Types a command; what comes back in the body. */
    public JsonNode types(String command) {
      HttpResponse<String> response = typesRaw(command);
      assertThat(response.statusCode()).as(command).isEqualTo(200);
      return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    public HttpResponse<String> typesRaw(String command) {
      String[] parts = command.split(" ", 2);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("command", parts[0]);
      fields.put("text", parts.length < 2 ? "" : parts[1]);
      fields.put("user_id", user);
      fields.put("team_id", team);
      fields.put("channel_id", channel);
      fields.put("trigger_id", "trigger-" + UNIQUE.incrementAndGet());
      fields.put("response_url", SLACK.responseUrl());
      return TestSlack.send(
          TestSlack.signed(
              port,
              clock.instant(),
              false,
              TestSlack.form(fields).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Types a command that opens a form; the form. */
    public JsonNode opens(String command) {
      SLACK.server().resetRequests();
      types(command);
      return JSON.readTree(SLACK.awaitCall("views.open").get("view"));
    }

    /** Presses a button of a message. */
    public HttpResponse<String> presses(String action, String value, String blockId) {
      return interacts(
          """
          {"type":"block_actions","team":{"id":"TCLIENT"},"user":{"id":"%s","team_id":"%s"},
           "channel":{"id":"%s"},"trigger_id":"t%s","response_url":"%s",
           "actions":[{"type":"button","action_id":"%s","block_id":"%s","value":"%s",
             "action_ts":"%s"}]}
          """
              .formatted(
                  user,
                  team,
                  channel,
                  UNIQUE.incrementAndGet(),
                  SLACK.responseUrl(),
                  action,
                  blockId,
                  value,
                  UNIQUE.incrementAndGet()));
    }

    /** Writes to Vigie in the channel, by name; the message's ts. */
    public String mentions(String words) {
      return mentions(words, "");
    }

    /** The same in a thread. */
    public String mentions(String words, String thread) {
      String ts = "1763284000.%06d".formatted(UNIQUE.incrementAndGet());
      happens(
          """
          {"type":"app_mention","user":"%s","channel":"%s","text":%s,"ts":"%s","event_ts":"%s"%s}
          """
              .formatted(
                  user,
                  channel,
                  JSON.writeValueAsString("<@UVIGIE> " + words),
                  ts,
                  ts,
                  thread.isEmpty() ? "" : ",\"thread_ts\":\"" + thread + "\""));
      return ts;
    }

    /** Writes to Vigie alone. */
    public String writes(String words) {
      String ts = "1763284000.%06d".formatted(UNIQUE.incrementAndGet());
      happens(
          """
          {"type":"message","channel_type":"im","user":"%s","channel":"D%s","text":%s,"ts":"%s",
           "event_ts":"%s"}
          """
              .formatted(user, user, JSON.writeValueAsString(words), ts, ts));
      return ts;
    }

    /** Opens App Home; what is published. */
    public JsonNode opensHome() {
      SLACK.forget();
      happens("{\"type\":\"app_home_opened\",\"user\":\"%s\",\"tab\":\"home\"}".formatted(user));
      return JSON.readTree(Awaitility.await().until(this::newestHome, newest -> !newest.isEmpty()));
    }

    /**
     * App Home of this person as it was published last, empty if it was not. One that was on its
     * way may come before the one that a test waits for.
     */
    public String newestHome() {
      return SLACK.calls("views.publish").stream()
          .filter(call -> user.equals(call.get("user_id")))
          .map(call -> call.getOrDefault("view", ""))
          .reduce("", (earlier, later) -> later);
    }

    /** Presses a button in App Home. */
    public HttpResponse<String> pressesAtHome(String action, String value, String blockId) {
      return interacts(
          """
          {"type":"block_actions","team":{"id":"TCLIENT"},"user":{"id":"%s","team_id":"%s"},
           "container":{"type":"view","view_id":"VHOME"},"trigger_id":"t%s",
           "view":{"id":"VHOME","type":"home","private_metadata":"","callback_id":""},
           "actions":[{"type":"button","action_id":"%s","block_id":"%s","value":"%s",
             "action_ts":"%s"}]}
          """
              .formatted(
                  user,
                  team,
                  UNIQUE.incrementAndGet(),
                  action,
                  blockId,
                  value,
                  UNIQUE.incrementAndGet()));
    }

    /** Presses a button in a form or page that is open. */
    public HttpResponse<String> pressesIn(
        JsonNode form, String action, String value, String blockId) {
      return interacts(
          """
          {"type":"block_actions","team":{"id":"TCLIENT"},"user":{"id":"%s","team_id":"%s"},
           "container":{"type":"view","view_id":"VFORM"},"trigger_id":"t%s",
           "view":{"id":"VFORM","type":"modal","private_metadata":"%s","callback_id":"%s"},
           "actions":[{"type":"button","action_id":"%s","block_id":"%s","value":"%s",
             "action_ts":"%s"}]}
          """
              .formatted(
                  user,
                  team,
                  UNIQUE.incrementAndGet(),
                  form.get("private_metadata").asString(),
                  form.get("callback_id").asString(),
                  action,
                  blockId,
                  value,
                  UNIQUE.incrementAndGet()));
    }

    /** Uses a shortcut that stands everywhere. */
    public HttpResponse<String> takes(String shortcut) {
      return interacts(
          """
          {"type":"shortcut","callback_id":"%s","trigger_id":"t%s","action_ts":"%s",
           "team":{"id":"TCLIENT"},"user":{"id":"%s","team_id":"%s"}}
          """
              .formatted(shortcut, UNIQUE.incrementAndGet(), UNIQUE.incrementAndGet(), user, team));
    }

    /** Uses a shortcut at a message of the channel. */
    public HttpResponse<String> takes(String shortcut, String message) {
      return interacts(
          """
          {"type":"message_action","callback_id":"%s","trigger_id":"t%s","action_ts":"%s",
           "team":{"id":"TCLIENT","domain":"acme"},"user":{"id":"%s","team_id":"%s"},
           "channel":{"id":"%s"},"response_url":"%s","message_ts":"1.1",
           "message":{"type":"message","user":"UKARIM","ts":"1.1","text":%s}}
          """
              .formatted(
                  shortcut,
                  UNIQUE.incrementAndGet(),
                  UNIQUE.incrementAndGet(),
                  user,
                  team,
                  channel,
                  SLACK.responseUrl(),
                  JSON.writeValueAsString(message)));
    }

    /** A workflow runs the step in this person's name. */
    public void runs(String step, String week, String figures) {
      happens(
          """
          {"type":"function_executed","function":{"id":"Fn1","callback_id":"%s"},
           "function_execution_id":"Fx%s","bot_access_token":"xwfp-secret",
           "inputs":{"person":"%s","channel":"%s","week":"%s","figures":"%s"}}
          """
              .formatted(step, UNIQUE.incrementAndGet(), user, channel, week, figures));
    }

    /** Something happens in Slack, told by an event as of the client's installation. */
    public HttpResponse<String> happens(String event) {
      return happens("Ev" + UNIQUE.incrementAndGet(), event);
    }

    public HttpResponse<String> happens(String id, String event) {
      return TestSlack.send(
          TestSlack.signed(
              port,
              clock.instant(),
              true,
              """
              {"type":"event_callback","event_id":"%s","team_id":"TCLIENT","api_app_id":"AVIGIE",
               "authorizations":[{"team_id":"TCLIENT","user_id":"UVIGIE","is_bot":true}],
               "event":%s}
              """
                  .formatted(id, event)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Presses a button that stands in a form. */
    public HttpResponse<String> pressesInForm(String action, String value, JsonNode form) {
      return interacts(
          """
          {"type":"block_actions","team":{"id":"TCLIENT"},"user":{"id":"%s","team_id":"%s"},
           "view":{"id":"V1","type":"modal","callback_id":"%s","private_metadata":"%s"},
           "trigger_id":"t%s","actions":[{"type":"button","action_id":"%s","block_id":"b",
             "value":"%s","action_ts":"%s"}]}
          """
              .formatted(
                  user,
                  team,
                  form.get("callback_id").asString(),
                  form.get("private_metadata").asString(),
                  UNIQUE.incrementAndGet(),
                  action,
                  value,
                  UNIQUE.incrementAndGet()));
    }

    /** Sends a form with these values by field, each as its kind of field sends it. */
    public JsonNode submits(JsonNode form, Map<String, String> values) {
      HttpResponse<String> response = submitsRaw(form, values);
      return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }

    public HttpResponse<String> submitsRaw(JsonNode form, Map<String, String> values) {
      Map<String, Object> state = new LinkedHashMap<>();
      for (JsonNode block : form.get("blocks")) {
        if (block.get("type").asString().equals("input")) {
          String field = block.get("block_id").asString();
          state.put(field, Map.of("value", element(block.get("element"), values.get(field))));
        }
      }
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("id", "V" + UNIQUE.incrementAndGet());
      view.put("hash", "h" + UNIQUE.incrementAndGet());
      view.put("type", "modal");
      view.put("callback_id", form.get("callback_id").asString());
      view.put("private_metadata", form.get("private_metadata").asString());
      view.put("team_id", team);
      view.put("app_installed_team_id", "TCLIENT");
      view.put("state", Map.of("values", state));
      return interacts(
          JSON.writeValueAsString(
              Map.of(
                  "type",
                  "view_submission",
                  "team",
                  Map.of("id", team),
                  "user",
                  Map.of("id", user, "team_id", team),
                  "view",
                  view)));
    }

    public HttpResponse<String> interacts(String payload) {
      return TestSlack.send(
          TestSlack.signed(
              port,
              clock.instant(),
              false,
              TestSlack.form(Map.of("payload", payload))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }

  private static Map<String, Object> element(
      JsonNode element, @org.jspecify.annotations.Nullable String value) {
    String type = element.get("type").asString();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    String typed = value == null ? prefilled(element) : value;
    if (typed.isEmpty()) {
      return json;
    }
    switch (type) {
      case "static_select" -> json.put("selected_option", Map.of("value", typed));
      case "users_select" -> json.put("selected_user", typed);
      case "checkboxes" ->
          json.put(
              "selected_options", typed.lines().map(option -> Map.of("value", option)).toList());
      case "datepicker" -> json.put("selected_date", typed);
      case "timepicker" -> json.put("selected_time", typed);
      case "file_input" ->
          json.put("files", List.of(Map.of("id", "F1", "url_private_download", typed)));
      default -> json.put("value", typed);
    }
    return json;
  }

  private static String prefilled(JsonNode element) {
    for (String name : List.of("initial_value", "initial_user", "initial_date", "initial_time")) {
      if (element.has(name)) {
        return element.get(name).asString();
      }
    }
    if (element.has("initial_options")) {
      return element
          .get("initial_options")
          .valueStream()
          .map(option -> option.get("value").asString())
          .collect(java.util.stream.Collectors.joining("\n"));
    }
    return element.has("initial_option")
        ? element.get("initial_option").get("value").asString()
        : "";
  }

  /** From here on people talk to that node. */
  void at(AnotherNode node) {
    port = node.port();
  }

  /** Acme RH and Sud Contact, digest on Monday at nine in Paris, Claire decides. */
  protected void acme() {
    acme("en");
  }

  protected void acme(String language) {
    claire.submits(
        claire.opens("/vigie setup"),
        Map.of(
            "client_name", "Acme RH",
            "provider_name", "Sud Contact",
            "language", language,
            "timezone", "Europe/Paris",
            "client_country", "FR",
            "digest_day", "mon",
            "digest_time", "09:00",
            "start_date", "2026-01-05"));
  }

  /** Delivers everything that waits, with the pauses that Slack asks for, on the test's clock. */
  protected void deliver() {
    for (int round = 0; round < 200; round++) {
      Instant next = courier.round();
      if (waiting() == 0) {
        return;
      }
      clock.set(next.isAfter(clock.instant()) ? next : clock.instant().plus(Duration.ofSeconds(1)));
    }
    throw new AssertionError(waiting() + " messages were not delivered");
  }

  /** Lets the engagements of earlier stories be those of other people. */
  protected void noEarlierStories() {
    jdbc.sql(
            """
            update engagement set client_team = 'TFORMER', referent_user = 'UFORMER'
            where client_team is distinct from 'TFORMER' or referent_user <> 'UFORMER'
            """)
        .update();
    jdbc.sql("delete from organisation_side").update();
    jdbc.sql("delete from person_side").update();
  }

  /** Waits until every event was worked off, and delivers what came of it. */
  protected void settle() {
    org.awaitility.Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(20))
        .until(this::isWorkedOff);
    deliver();
  }

  /** What has to be tried again falls due: on a busy machine even the fake Slack may be slow. */
  protected boolean isWorkedOff() {
    List<Integer> attempts =
        jdbc.sql("select attempts from received_event").query(Integer.class).list();
    if (attempts.stream().anyMatch(tried -> tried > 0)) {
      clock.advance(Duration.ofMinutes(1));
    }
    return attempts.isEmpty();
  }

  protected int waiting() {
    return jdbc.sql("select count(*) from outgoing_message where parked_at is null")
        .query(Integer.class)
        .single();
  }

  /** Lets time pass and fires what falls due on the way, in order, through the same jobs. */
  protected void timePasses(String local, String zone) {
    timePasses(local, zone, appointment -> true);
  }

  /** The same, with those appointments alone: a long story needs no round in the small hours. */
  protected void timePasses(String local, String zone, Predicate<Appointment> kept) {
    TestClock target = new TestClock();
    target.set(local, zone);
    for (Appointment appointment : timetable.between(clock.instant(), target.instant())) {
      if (!kept.test(appointment)) {
        continue;
      }
      clock.set(appointment.at());
      timetable.fire(appointment);
    }
    clock.set(target.instant());
  }

  /** Fires a job out of turn. */
  protected void run(JobKey key) {
    timetable.fire(new Appointment(clock.instant(), key.getGroup(), key.getName()));
  }

  /** The story's engagement. */
  protected String engagement() {
    return jdbc.sql("select id from engagement where channel_id = ?")
        .param(channel)
        .query(String.class)
        .single();
  }

  protected List<Map<String, String>> digests() {
    return posted("vigie_digest");
  }

  /** What was posted to the story's channel as that, by its metadata. */
  protected List<Map<String, String>> posted(String type) {
    return posted().stream()
        .filter(call -> call.getOrDefault("metadata", "").contains(type))
        .toList();
  }

  /** Everything that was posted to the story's channel. */
  protected List<Map<String, String>> posted() {
    return SLACK.calls("chat.postMessage").stream()
        .filter(call -> channel.equals(call.get("channel")))
        .toList();
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Stage {
    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
