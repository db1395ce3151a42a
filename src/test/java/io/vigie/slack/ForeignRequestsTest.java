package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vigie.slack.Shape.Path;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * With the token of one workspace: the app may be installed elsewhere too, but not in this Vigie.
 */
class ForeignRequestsTest extends RunningVigie {

  private static final Set<Path> EVENTS =
      EnumSet.of(Path.MENTION, Path.DIRECT_MESSAGE, Path.HOME, Path.STEP);

  @Autowired JdbcClient jdbc;

  private final WireMockServer slack = new WireMockServer(options().port(API_PORT));

  @BeforeEach
  void slackTellsWhoWeAre() {
    slack.start();
    slack.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"ok\":true}")));
    answers("auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U9\",\"bot_id\":\"B9\"}");
    answers("bots.info", "{\"ok\":true,\"bot\":{\"id\":\"B9\",\"app_id\":\"A1\"}}");
    health.check();
  }

  @AfterEach
  void curtainDown() {
    slack.stop();
  }

  private void answers(String method, String json) {
    slack.stubFor(post(urlEqualTo("/api/" + method)).willReturn(okJson(json)));
  }

  @ParameterizedTest
  @EnumSource
  void whatComesThroughAnotherWorkspaceIsNotTaken(Path path) {
    List<String> before = taken();
    refuses(path, shape("TELSEWHERE", "A1", "TELSEWHERE"));
    assertThat(taken()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GLOBAL_SHORTCUT", "MESSAGE_SHORTCUT"})
  void whatIsForAnotherAppIsNotTaken(Path path) {
    List<String> before = taken();
    refuses(path, shape("T1", "A2", "T1"));
    assertThat(taken()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleOfTheWorkspaceDoIs(Path path) {
    List<String> before = taken();
    assertThat(goes(path, shape("T1", "A1", "T1")).statusCode()).isEqualTo(200);
    if (EVENTS.contains(path)) {
      assertThat(taken()).hasSize(before.size() + 1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"COMMAND", "GLOBAL_SHORTCUT", "MESSAGE_SHORTCUT"})
  void soIsWhatPeopleOfAnotherCompanyDoInASharedChannel(Path path) {
    assertThat(goes(path, shape("T1", "A1", "TPARTNER")).statusCode()).isEqualTo(200);
  }

  private void refuses(Path path, Shape shape) {
    HttpResponse<String> answer = goes(path, shape);
    if (path == Path.COMMAND) {
      assertThat(answer.body()).contains("not installed");
    } else {
      assertThat(answer.statusCode()).isEqualTo(EVENTS.contains(path) ? 200 : 403);
    }
  }

  private HttpResponse<String> goes(Path path, Shape shape) {
    return shape.goes(path, port, clock.instant());
  }

  private static Shape shape(String installation, String app, String home) {
    return new Shape(
        installation,
        "",
        "",
        app,
        "U1",
        home,
        "C1",
        "00000000-0000-0000-0000-000000000000",
        "http://localhost:" + API_PORT + "/respond");
  }

  /** What was taken in, however it ended. */
  private List<String> taken() {
    return jdbc.sql("select id from delivery order by id").query(String.class).list();
  }
}
