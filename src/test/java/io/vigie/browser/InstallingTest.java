package io.vigie.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.FakeSlack;
import io.vigie.FreePort;
import io.vigie.TestDatabase;
import io.vigie.TestSlack;
import io.vigie.Vigie;
import io.vigie.browser.Chromium.Seat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the page of ours to Slack's, which asks, and back: in browsers, with Slack at another site.
 */
class InstallingTest extends BrowserStory {

  private static final String SCRIPT =
      "<img src=x onerror=\"document.title='caught'\"><script>document.title='caught'</script>";

  private static FakeSlack slack;
  private static ConfigurableApplicationContext vigie;
  private static int port;

  private Visitor admin;

  @BeforeAll
  static void vigieStarts() {
    slack = new FakeSlack();
    port = FreePort.next();
    Map<String, Object> variables = new HashMap<>(TestDatabase.fresh());
    variables.put("PORT", port);
    variables.put("VIGIE_MANAGEMENT_PORT", FreePort.next());
    variables.put("SLACK_SIGNING_SECRET", TestSlack.SECRET);
    variables.put("SLACK_CLIENT_ID", "111.222");
    variables.put("SLACK_CLIENT_SECRET", "app-s3cret");
    variables.put("VIGIE_ENCRYPTION_KEY", "a:" + "A".repeat(43) + "=");
    // Vigie is at localhost: to a browser this is another site, as Slack is.
    variables.put("SLACK_API_URL", "http://127.0.0.1:" + slack.port() + "/api/");
    variables.put("spring.quartz.scheduler-name", "vigie-" + UUID.randomUUID());
    variables.put(
        "spring.quartz.properties.org.quartz.scheduler.instanceName", "vigie-" + UUID.randomUUID());
    SpringApplication application = new SpringApplication(Vigie.class);
    application.setDefaultProperties(variables);
    vigie = application.run();
  }

  @AfterAll
  static void vigieStops() {
    if (vigie != null) {
      vigie.close();
      slack.close();
    }
  }

  @BeforeEach
  void nothingIsInstalled() {
    slack.welcome();
    jdbc().sql("delete from installation").update();
    slackAsks("?code=granted", "?error=" + encoded(SCRIPT));
    slack.answering(
        "oauth.v2.access",
        """
        {"ok":true,"app_id":"A1","authed_user":{"id":"UADMIN"},"scope":"commands,chat:write",
         "token_type":"bot","access_token":"xoxb-one","bot_user_id":"UBOT",
         "team":{"id":"T1","name":"Acme %s"},"enterprise":null}
        """
            .formatted(SCRIPT.replace("\"", "\\\"")));
    admin = somebody("en-GB");
  }

  /** Slack's page, as far as it matters: what the app wants, and two answers. */
  private static void slackAsks(String yes, String no) {
    String back = "http://localhost:" + port + "/slack/oauth_redirect";
    slack
        .server()
        .stubFor(
            get(urlPathEqualTo("/oauth/v2/authorize"))
                .willReturn(
                    aResponse()
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withBody(
                            """
                            <!doctype html><title>Slack</title>
                            <p>{{request.query.client_id}} wants {{request.query.scope}}</p>
                            <a class="allow" href="%s&state={{request.query.state}}">Allow</a>
                            <a class="deny" href="%s&state={{request.query.state}}">Cancel</a>
                            """
                                .formatted(back + yes, back + no))));
  }

  /** Pages that say no are answers of 400, which a browser notes; it has nothing else to note. */
  @AfterEach
  void noBrowserRanAScriptOrMissedAnything() {
    assertThat(admin.complaints()).allMatch(one -> one.contains("with a status of 400"));
    assertThat(admin.chrome.getTitle()).isIn("Vigie for Slack", "Vigie pour Slack", "Slack");
  }

  @Test
  void aWorkspaceInstallsVigie() {
    admin.opens("/slack/install");
    admin.reads("h1", "Vigie for Slack");
    admin.press("main a");
    admin.reads(
        "p", "111.222 wants app_mentions:read,canvases:write,channels:read,chat:write,commands");
    admin.press(".allow");

    admin.reads("p", "Vigie is installed in Acme <img src=x");
    assertThat(admin.all("img, script")).isEmpty();
    assertThat(slack.calls("oauth.v2.access").get(0)).containsEntry("code", "granted");
    assertThat(installed()).containsExactly("T1");
  }

  @Test
  void inFrench() {
    Visitor chef = somebody("fr-FR");
    chef.opens("/slack/install");
    chef.reads("main a", "Ajouter à Slack");
    chef.press("main a");
    chef.press(".allow");
    chef.reads("p", "Vigie est installée dans Acme");
    admin.opens("/slack/install");
  }

  @Test
  void whoComesBackASecondTimeIsNotTaken() {
    admin.opens("/slack/install");
    admin.press("main a");
    admin.press(".allow");
    admin.reads("p", "is installed");
    admin.chrome.navigate().refresh();

    admin.reads("p", "used up");
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    admin.chrome.navigate().back();
    admin.press(".allow");
    admin.reads("p", "used up");
    assertThat(slack.calls("oauth.v2.access")).hasSize(1);
  }

  @Test
  void anotherBrowserCannotGoOnWithIt() {
    admin.opens("/slack/install");
    admin.press("main a");
    String back = admin.element(".allow").getDomProperty("href");
    Visitor thief = somebody("en-GB");
    thief.chrome.get(back);
    thief.reads("p", "begun in another browser");
    thief.opens("/slack/install");
    thief.chrome.get(back);
    thief.reads("p", "begun in another browser");
    assertThat(thief.complaints()).hasSize(2);
    assertThat(installed()).isEmpty();

    admin.press(".allow");
    admin.reads("p", "is installed");
  }

  @Test
  void withoutAStateThereIsALinkToBeginAgain() {
    for (String query : List.of("?code=granted", "?code=granted&state=guessed", "")) {
      admin.opens("/slack/oauth_redirect" + query);
      admin.reads("p", "Nothing was installed");
    }
    admin.press("main a");
    admin.reads("main a", "Add to Slack");
    assertThat(slack.calls("oauth.v2.access")).isEmpty();
    assertThat(installed()).isEmpty();
  }

  @Test
  void whoSaysNoIsToldSoAndAScriptInTheErrorIsWords() {
    admin.opens("/slack/install");
    admin.press("main a");
    admin.press(".deny");

    admin.reads("p", "Slack did not install Vigie: <img src=x onerror=");
    assertThat(admin.all("img, script")).isEmpty();
    assertThat(installed()).isEmpty();

    admin.opens("/slack/oauth_redirect?state=" + encoded(SCRIPT) + "&error=" + encoded(SCRIPT));
    admin.reads("p", "Nothing was installed");
    assertThat(admin.chrome.getPageSource()).doesNotContain("caught");
  }

  private Visitor somebody(String language) {
    return somebodyAt("http://localhost:" + port, Seat.reading(language));
  }

  private static List<String> installed() {
    return jdbc().sql("select id from installation").query(String.class).list();
  }

  private static JdbcClient jdbc() {
    return vigie.getBean(JdbcClient.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
