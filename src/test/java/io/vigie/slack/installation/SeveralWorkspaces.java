package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.FakeSlack;
import io.vigie.TestClock;
import io.vigie.TestDatabase;
import io.vigie.TestSlack;
import io.vigie.Vigie;
import io.vigie.outbox.Courier;
import io.vigie.slack.BesideTheAck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

/** The whole application, installed by OAuth in workspaces of a fake Slack. */
@Tag("database")
@SpringBootTest(
    classes = {Vigie.class, SeveralWorkspaces.Stage.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "vigie.courier.enabled=false",
      "spring.quartz.auto-startup=false"
    })
abstract class SeveralWorkspaces {

  static final FakeSlack SLACK = new FakeSlack();
  static final String OLD = "old:" + "A".repeat(43) + "=";
  static final String NEW = "new:" + "B".repeat(42) + "A=";

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
  private static final Pattern STATE = Pattern.compile("state=([A-Za-z0-9_-]+)");
  private static final AtomicInteger UNIQUE = new AtomicInteger();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Courier courier;
  @Autowired BeanFactory application;

  @DynamicPropertySource
  static void variables(DynamicPropertyRegistry registry) {
    registry.add("spring.quartz.scheduler-name", () -> "vigie-" + UUID.randomUUID());
    registry.add(
        "spring.quartz.properties.org.quartz.scheduler.instanceName",
        () -> "vigie-" + UUID.randomUUID());
    TestDatabase.fresh().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("SLACK_SIGNING_SECRET", () -> TestSlack.SECRET);
    registry.add("SLACK_CLIENT_ID", () -> "111.222");
    registry.add("SLACK_CLIENT_SECRET", () -> "app-s3cret");
    registry.add("VIGIE_ENCRYPTION_KEY", () -> OLD);
    registry.add("SLACK_API_URL", () -> "http://localhost:" + SLACK.port() + "/api/");
  }

  @BeforeEach
  void nothingIsInstalled() {
    BesideTheAck.awaitItsEnd(application);
    SLACK.welcome();
    clock.set("2026-11-16T10:00", "Europe/Paris");
    for (String table :
        new String[] {
          "outgoing_message", "received_event", "installed_team", "installation", "oauth_state"
        }) {
      jdbc.sql("delete from " + table).update();
    }
    // Stories call their workspaces alike: what one owned is not paused with the next one's.
    jdbc.sql("update engagement set installation_team = 'TGONE'").update();
  }

  /** A browser, as far as it matters here: it keeps one cookie. */
  final class Browser {

    String cookie = "";

    HttpResponse<String> opens(String path, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET();
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      if (headers.length > 0) {
        request.headers(headers);
      }
      HttpResponse<String> response = sent(request.build());
      response
          .headers()
          .firstValue("Set-Cookie")
          .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
      return response;
    }

    /** Begins an installation; the state that goes along to Slack. */
    String begins() {
      Matcher state = STATE.matcher(link(opens("/slack/install").body()));
      assertThat(state.find()).isTrue();
      return state.group(1);
    }

    HttpResponse<String> comesBack(String code, String state) {
      return opens("/slack/oauth_redirect?code=" + code + "&state=" + state);
    }
  }

  static HttpResponse<String> sent(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String link(String page) {
    Matcher link = LINK.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  /** A workspace goes the whole way. */
  void installs(String team, String token) {
    slackGrants(
        "\"team\":{\"id\":\"%s\",\"name\":\"%s\"},\"enterprise\":null".formatted(team, team),
        token,
        "");
    Browser browser = new Browser();
    assertThat(browser.comesBack("code-" + team, browser.begins()).statusCode()).isEqualTo(200);
  }

  /** An organisation installs as a whole. */
  void installsAsAWhole(String enterprise, String token) {
    slackGrants(
        "\"team\":null,\"enterprise\":{\"id\":\"%s\",\"name\":\"Grid\"},\"is_enterprise_install\":true"
            .formatted(enterprise),
        token,
        "");
    Browser browser = new Browser();
    assertThat(browser.comesBack("code-" + enterprise, browser.begins()).statusCode())
        .isEqualTo(200);
  }

  static void slackGrants(String where, String token, String more) {
    SLACK.answering(
        "oauth.v2.access",
        """
        {"ok":true,"app_id":"A1","authed_user":{"id":"UADMIN"},"scope":"commands,chat:write",
         "token_type":"bot","access_token":"%s","bot_user_id":"UBOT",%s%s}
        """
            .formatted(token, where, more));
  }

  /** An engagement in force, of which UREF is the referent. */
  UUID engagement(String channel, String owner, String client) {
    UUID id = UUID.randomUUID();
    jdbc.sql("update engagement set channel_id = null where channel_id = ?")
        .param(channel)
        .update();
    jdbc.sql(
            """
            insert into engagement (id, channel_id, installation_team, client_name, provider_name,
              language, timezone, kind, referent_user, digest_day, digest_time, start_date,
              set_up_by_user, set_up_by_team, set_up_at, client_team, confirmed_at)
            values (?, ?, ?, 'Acme', 'Sud', 'en', 'UTC', 'b2b', 'UREF', 'mon', '09:00',
              date '2026-01-05', 'UREF', ?, timestamp with time zone '2026-01-02 09:00:00+00',
              ?, timestamp with time zone '2026-01-02 09:00:00+00')
            """)
        .params(id, channel, owner, client, client)
        .update();
    return id;
  }

  /** Puts an organisation on the provider's side. */
  void provider(UUID engagement, String team) {
    jdbc.sql("insert into organisation_side values (?, ?, 'PROVIDER')")
        .params(engagement, team)
        .update();
  }

  /** The tokens with which a method was called. */
  static List<String> bearers(String method) {
    return SLACK.server().getAllServeEvents().stream()
        .filter(event -> event.getRequest().getUrl().equals("/api/" + method))
        .map(event -> event.getRequest().getHeader("Authorization"))
        .toList();
  }

  /** Somebody types a command; what comes back in the body. */
  HttpResponse<String> types(String team, String enterprise, String user, String command) {
    return types(team, enterprise, user, "C" + UNIQUE.get(), command);
  }

  HttpResponse<String> types(
      String team, String enterprise, String user, String channel, String command) {
    String[] parts = command.split(" ", 2);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("command", parts[0]);
    fields.put("text", parts[1]);
    fields.put("user_id", user);
    fields.put("team_id", team);
    fields.put("api_app_id", "A1");
    if (!enterprise.isEmpty()) {
      fields.put("enterprise_id", enterprise);
    }
    fields.put("channel_id", channel);
    fields.put("trigger_id", "trigger-" + UNIQUE.incrementAndGet());
    fields.put("response_url", SLACK.responseUrl());
    return TestSlack.send(
        TestSlack.signed(port, clock.instant(), false, TestSlack.form(fields).getBytes(UTF_8)));
  }

  /** Slack tells of an event. */
  HttpResponse<String> happens(String team, String event) {
    String body =
        """
        {"type":"event_callback","team_id":"%s","api_app_id":"A1","event_id":"Ev%s",
         "authorizations":[{"enterprise_id":null,"team_id":"%s","user_id":"UBOT","is_bot":true,
           "is_enterprise_install":false}],"event":%s}
        """
            .formatted(team, UNIQUE.incrementAndGet(), team, event);
    return TestSlack.send(TestSlack.signed(port, clock.instant(), true, body.getBytes(UTF_8)));
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
