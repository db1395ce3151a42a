package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.outbox.Courier;
import io.vigie.schedule.Appointment;
import io.vigie.schedule.Timetable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.quartz.JobKey;
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
    SLACK.welcome();
    channel = "C" + (1000 + UNIQUE.incrementAndGet());
    clock.set("2026-11-16T10:00", "Europe/Paris");
  }

  /** Somebody in Slack. */
  protected final class Person {

    public final String user;
    public final String team;

    Person(String user, String team) {
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

    private HttpResponse<String> interacts(String payload) {
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
      case "datepicker" -> json.put("selected_date", typed);
      case "timepicker" -> json.put("selected_time", typed);
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

  protected int waiting() {
    return jdbc.sql("select count(*) from outgoing_message where parked_at is null")
        .query(Integer.class)
        .single();
  }

  /** Lets time pass and fires what falls due on the way, in order, through the same jobs. */
  protected void timePasses(String local, String zone) {
    TestClock target = new TestClock();
    target.set(local, zone);
    for (Appointment appointment : timetable.between(clock.instant(), target.instant())) {
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
    return posted().stream()
        .filter(call -> call.getOrDefault("metadata", "").contains("vigie_digest"))
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
