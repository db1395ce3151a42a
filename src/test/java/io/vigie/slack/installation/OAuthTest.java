package io.vigie.slack.installation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.vigie.slack.Manifest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the page of ours to Slack's and back, and whoever tries it otherwise. */
class OAuthTest extends SeveralWorkspaces {

  private final Browser browser = new Browser();

  @Test
  void thePageLeadsToSlackWithTheScopesOfTheManifest() {
    HttpResponse<String> page = browser.opens("/slack/install");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(URLDecoder.decode(link(page.body()), StandardCharsets.UTF_8))
        .startsWith("http://localhost:" + SLACK.port() + "/oauth/v2/authorize?client_id=111.222&")
        .contains("scope=" + String.join(",", Manifest.scopes()) + "&");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/slack")
        .doesNotContain("Secure");
  }

  @Test
  void behindTlsTheCookieIsForTlsOnly() {
    assertThat(
            browser
                .opens("/slack/install", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Set-Cookie")
                .orElse(""))
        .contains("Secure");
  }

  @Test
  void thePageSpeaksTheLanguageOfTheBrowser() {
    String page = browser.opens("/slack/install", "Accept-Language", "de, fr-CA;q=0.8").body();
    assertThat(page).contains("lang=\"fr\"", "Ajouter à Slack");
    assertThat(browser.opens("/slack/install").body()).contains("Add to Slack");
  }

  @Test
  void aWorkspaceInstallsAndItsPeopleCanWork() {
    installs("T1", "xoxb-one");

    assertThat(SLACK.calls("oauth.v2.access").get(0)).containsEntry("code", "code-T1");
    types("T1", "", "U1", "/vigie setup");
    SLACK.awaitCall("views.open");
    assertThat(bearers("views.open")).containsExactly("Bearer xoxb-one");
  }

  @Test
  void theNameOfTheWorkspaceIsShownAndExecutesNothing() {
    slackGrants("\"team\":{\"id\":\"T9\",\"name\":\"<script>alert(1)</script>\"}", "xoxb-nine", "");
    HttpResponse<String> page = browser.comesBack("c", browser.begins());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void aStateIsGoodOnce() {
    slackGrants("\"team\":{\"id\":\"T1\",\"name\":\"One\"}", "xoxb-one", "");
    String state = browser.begins();
    assertThat(browser.comesBack("c", state).statusCode()).isEqualTo(200);

    refuses(browser.comesBack("c", state));
    assertThat(SLACK.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void aStateIsGoodInTheBrowserThatBeganAlone() {
    String state = browser.begins();
    Browser other = new Browser();
    refuses(other.comesBack("c", state));
    other.begins();
    refuses(other.comesBack("c", state));
    nothingWasAskedOrInstalled();

    slackGrants("\"team\":{\"id\":\"T1\",\"name\":\"One\"}", "xoxb-one", "");
    assertThat(browser.comesBack("c", state).statusCode()).as("it is not used up").isEqualTo(200);
  }

  @Test
  void aStateIsGoodForTenMinutes() {
    String state = browser.begins();
    clock.advance(Duration.ofMinutes(10));
    refuses(browser.comesBack("c", state));
    nothingWasAskedOrInstalled();
  }

  @Test
  void twoTabsOfOneBrowserDoNotDisturbEachOther() {
    slackGrants("\"team\":{\"id\":\"T1\",\"name\":\"One\"}", "xoxb-one", "");
    String first = browser.begins();
    browser.begins();
    assertThat(browser.comesBack("c", first).statusCode()).isEqualTo(200);
  }

  @Test
  void whoBeginsAgainAndAgainIsAskedToWaitAndTheOthersAreNot() {
    for (int times = 0; times < 20; times++) {
      browser.begins();
    }
    HttpResponse<String> page = browser.opens("/slack/install", "Accept-Language", "fr");

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("Retry-After")).contains("600");
    assertThat(page.body()).contains("trop souvent");
    assertThat(link(page.body())).isEqualTo("/slack/install");
    assertThat(states()).isEqualTo(20);
    new Browser().begins();

    clock.advance(Duration.ofMinutes(10));
    browser.begins();
    assertThat(states()).as("what is too old is gone").isEqualTo(1);
  }

  @Test
  void whoThrowsCookiesAwayDoesNotFillTheTable() {
    jdbc.sql(
            """
            insert into oauth_state (state_hash, browser_hash, expires_at)
            select cast(n as varchar(64)), cast(n as varchar(64)), ? from generate_series(1, 2000) s(n)
            """)
        .param(clock.instant().plus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
        .update();

    assertThat(browser.opens("/slack/install").statusCode()).isEqualTo(429);
    assertThat(states()).isEqualTo(2_000);
    clock.advance(Duration.ofMinutes(5));
    browser.begins();
  }

  private int states() {
    return jdbc.sql("select count(*) from oauth_state").query(Integer.class).single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?code=c",
        "?code=c&state=",
        "?code=c&state=guessed",
        "?code=c&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "?code=c&state=%3Cscript%3Ealert(1)%3C/script%3E",
        "?error=%3Cscript%3Ealert(1)%3C/script%3E",
        "?code=c&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&state=B",
      })
  void withoutAStateOfOursThereIsAPageWithANewLink(String query) {
    browser.begins();
    HttpResponse<String> page = browser.opens("/slack/oauth_redirect" + query);
    refuses(page);
    assertThat(page.body()).doesNotContain("<script", "alert");
    nothingWasAskedOrInstalled();
  }

  @Test
  void whoSaysNoAtSlackIsToldSoAndAScriptInTheErrorExecutesNothing() {
    HttpResponse<String> page =
        browser.opens(
            "/slack/oauth_redirect?error=%3Cimg%20src=x%20onerror=alert(1)%3E&state="
                + browser.begins());
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).doesNotContain("<img").contains("&lt;img", "/slack/install");
    nothingWasAskedOrInstalled();
  }

  @Test
  void whatSlackDoesNotGiveIsNotInstalled() {
    SLACK.answering("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}");
    HttpResponse<String> declined = browser.comesBack("c", browser.begins());
    assertThat(declined.statusCode()).isEqualTo(400);
    assertThat(declined.body()).contains("invalid_code");

    SLACK.answering("oauth.v2.access", "{\"ok\":true}");
    assertThat(browser.comesBack("c", browser.begins()).statusCode()).isEqualTo(400);

    SLACK
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/oauth.v2.access"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(browser.comesBack("c", browser.begins()).statusCode()).isEqualTo(502);
    assertThat(installations()).isZero();
  }

  @Test
  void otherMethodsAreNotTaken() {
    for (String path : List.of("/slack/install", "/slack/oauth_redirect")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(sent(request).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void theDatabaseHoldsNoTokenInClearAndNoStateThatCouldBeUsed() {
    slackGrants(
        "\"team\":{\"id\":\"T1\",\"name\":\"One\"}",
        "xoxe.xoxb-1-s3cret",
        ",\"refresh_token\":\"xoxe-1-s3cret\",\"expires_in\":43200");
    browser.comesBack("c", browser.begins());
    String state = browser.begins();

    assertThat(everyText()).contains("T1").doesNotContain("s3cret", "xoxb", "xoxe", state);
    assertThat(everyText()).doesNotContain(browser.cookie.split("=", 2)[1]);
  }

  /** What a thief of the database would read. */
  private String everyText() {
    List<Map<String, Object>> columns =
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) in
                  ('character varying', 'text', 'character large object')
                """)
            .query()
            .listOfRows();
    StringBuilder all = new StringBuilder();
    for (Map<String, Object> column : columns) {
      jdbc.sql("select %s from %s".formatted(column.get("column_name"), column.get("table_name")))
          .query(String.class)
          .list()
          .forEach(text -> all.append(text).append('\n'));
    }
    return all.toString();
  }

  private static void refuses(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(link(page.body())).isEqualTo("/slack/install");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'");
  }

  private void nothingWasAskedOrInstalled() {
    assertThat(SLACK.calls("oauth.v2.access")).isEmpty();
    assertThat(installations()).isZero();
  }

  private int installations() {
    return jdbc.sql("select count(*) from installation").query(Integer.class).single();
  }
}
