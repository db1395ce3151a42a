package io.vigie.slack.installation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.settings.EncryptionKey;
import io.vigie.settings.Settings;
import io.vigie.slack.SlackApi;
import io.vigie.slack.SlackHealth;
import io.vigie.slack.Workspaces;
import io.vigie.slack.Workspaces.NotInstalled;
import io.vigie.slack.Workspaces.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which token for whom, for how long, and under which key. */
class WorkspaceTokensTest extends SeveralWorkspaces {

  private static final String ROTATED = ",\"refresh_token\":\"xoxe-1\",\"expires_in\":43200";

  @Autowired Workspaces workspaces;
  @Autowired Rotation rotation;
  @Autowired SlackHealth health;
  @Autowired SlackApi api;
  @Autowired Settings settings;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEventPublisher events;

  @Test
  void eachWorkspaceHasItsOwnToken() {
    installs("T1", "xoxb-one");
    installs("T2", "xoxb-two");
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-one");
    assertThat(workspaces.token("T2")).isEqualTo("xoxb-two");
    assertThat(workspaces.all()).containsExactly("T1", "T2");
    assertThatThrownBy(() -> workspaces.token("T3")).isInstanceOf(NotInstalled.class);
  }

  @Test
  void whoInstallsAgainHasTheNewToken() {
    installs("T1", "xoxb-one");
    installs("T1", "xoxb-again");
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-again");
    assertThat(workspaces.all()).containsExactly("T1");
  }

  @Test
  void theTeamCountsBeforeAnyEnterprise() {
    installs("T1", "xoxb-one");
    installsAsAWhole("E2", "xoxb-grid");

    assertThat(workspaces.of("T1", "E2", false).map(Workspace::id)).contains("T1");
    assertThat(workspaces.of("T7", "E2", true).map(Workspace::id)).contains("E2");
    assertThat(workspaces.of("T7", "E9", false).map(Workspace::id))
        .as("a partner's enterprise beside a team that was met")
        .contains("E2");
    assertThat(workspaces.of("T8", "E9", false)).isEmpty();
    assertThat(workspaces.of(null, null, false)).isEmpty();
  }

  @Test
  void aTeamOfItsOwnComesBeforeItsOrganisation() {
    installsAsAWhole("E2", "xoxb-grid");
    assertThat(workspaces.of("T1", "E2", true).map(Workspace::id)).contains("E2");
    installs("T1", "xoxb-one");
    assertThat(workspaces.of("T1", "E2", true).map(Workspace::id)).contains("T1");
  }

  @Test
  void aRequestFromElsewhereChangesNothing() {
    installs("T1", "xoxb-one");
    assertThat(types("T2", "", "U1", "/vigie setup").body()).contains("not installed");
    assertThat(happens("T2", "{\"type\":\"app_uninstalled\"}").statusCode()).isEqualTo(200);
    assertThat(workspaces.all()).containsExactly("T1");
    assertThat(SLACK.calls("views.open")).isEmpty();
  }

  @Test
  void beforeItExpiresATokenIsExchangedInTheBackground() {
    installsForTwelveHours();
    rotation.round();
    assertThat(exchanges()).isZero();

    clock.advance(Duration.ofHours(11));
    slackGrants("\"team\":{\"id\":\"T1\"}", "xoxb-two", ROTATED.replace("-1", "-2"));
    rotation.round();
    assertThat(exchanges()).isEqualTo(1);
    assertThat(SLACK.calls("oauth.v2.access").get(0))
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", "xoxe-1");
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-two");

    clock.advance(Duration.ofHours(11));
    rotation.round();
    assertThat(SLACK.calls("oauth.v2.access").get(1)).containsEntry("refresh_token", "xoxe-2");
  }

  @Test
  void whoNeedsATokenThatHasExpiredExchangesIt() {
    installsForTwelveHours();
    clock.advance(Duration.ofHours(13));
    slackGrants("\"team\":{\"id\":\"T1\"}", "xoxb-two", ROTATED);
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-two");
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-two");
    assertThat(exchanges()).isEqualTo(1);
  }

  @Test
  void whenSlackDoesNotExchangeTheTokenStaysAsItWas() {
    installsForTwelveHours();
    clock.advance(Duration.ofHours(11));
    SLACK.answering("oauth.v2.access", "{\"ok\":false,\"error\":\"internal_error\"}");
    rotation.round();
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-one");

    slackGrants("\"team\":{\"id\":\"T1\"}", "xoxb-two", ROTATED);
    rotation.round();
    assertThat(workspaces.token("T1")).isEqualTo("xoxb-two");
  }

  @Test
  void twoNodesNeverSpendOneRefreshTokenTwice() throws Exception {
    installsForTwelveHours();
    clock.advance(Duration.ofHours(13));
    SLACK
        .server()
        .stubFor(
            post(urlPathEqualTo("/api/oauth.v2.access"))
                .willReturn(
                    aResponse()
                        .withFixedDelay(300)
                        .withBody(
                            "{\"ok\":true,\"access_token\":\"xoxb-two\"%s}".formatted(ROTATED))));
    List<Callable<String>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Installations node = node(settings.encryptionKeys());
      nodes.add(() -> node.token("T1"));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<String> token : threads.invokeAll(nodes)) {
        assertThat(token.get()).isEqualTo("xoxb-two");
      }
    } finally {
      threads.shutdown();
    }
    assertThat(exchanges()).isEqualTo(1);
  }

  @Test
  void afterAChangeOfTheKeyOldRowsOpenAndAreSealedAgain() {
    installsForTwelveHours();
    List<EncryptionKey> both = List.of(key("new", 2), settings.encryptionKeys().get(0));
    assertThat(node(both).token("T1")).isEqualTo("xoxb-one");

    rotation(both).sealAgain();
    assertThat(stored()).startsWith("new:");
    assertThat(node(List.of(key("new", 2))).token("T1")).isEqualTo("xoxb-one");
    assertThat(node(both).token("T1")).isEqualTo("xoxb-one");

    String before = stored();
    rotation(both).sealAgain();
    assertThat(stored()).as("what is sealed with the newest key is left alone").isEqualTo(before);
  }

  @Test
  void aKeyThatIsNotGivenAnyMoreIsOneLineInHealthAndNoCrash() {
    installs("T1", "xoxb-one");
    installs("T2", "xoxb-two");
    jdbc.sql("update installation set token = ? where id = 'T1'")
        .param("gone" + stored().substring(stored().indexOf(':')))
        .update();

    rotation.sealAgain();
    assertThat(health.check()).isFalse();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.health().getDetails())
        .containsEntry("T1", "VIGIE_ENCRYPTION_KEY does not give the key “gone”");
    assertThat(health.health().getDetails()).doesNotContainKey("T2");
    assertThat(workspaces.token("T2")).isEqualTo("xoxb-two");
  }

  @Test
  void whatWasSealedForOneWorkspaceOpensForNoOther() {
    installs("T1", "xoxb-one");
    installs("T2", "xoxb-two");
    jdbc.sql("update installation set token = ? where id = 'T2'").param(stored()).update();
    assertThatThrownBy(() -> workspaces.token("T2"))
        .isInstanceOf(NotInstalled.class)
        .hasMessageContaining("does not open");
  }

  @Test
  void whenSlackSaysThatATokenIsRevokedItIsErased() {
    installs("T1", "xoxb-one");
    SLACK.answering("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
    health.check();
    assertThat(workspaces.all()).isEmpty();
    assertThat(stored()).isEqualTo("null");
    health.check();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private void installsForTwelveHours() {
    slackGrants("\"team\":{\"id\":\"T1\",\"name\":\"One\"}", "xoxb-one", ROTATED);
    Browser browser = new Browser();
    browser.comesBack("c", browser.begins());
    SLACK.forget();
  }

  private static int exchanges() {
    return SLACK.calls("oauth.v2.access").size();
  }

  private String stored() {
    return String.valueOf(
        jdbc.sql("select coalesce(token, 'null') from installation where id = 'T1'")
            .query(String.class)
            .single());
  }

  private static EncryptionKey key(String id, int filling) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) filling);
    return new EncryptionKey(id, new SecretKeySpec(bytes, "AES"));
  }

  private Rotation rotation(List<EncryptionKey> keys) {
    return new Rotation(
        new InstallationRows(jdbc),
        new Vault(keys),
        new OAuthCalls(api, settings.oauth().orElseThrow()),
        new TransactionTemplate(transactions),
        clock);
  }

  /** Another process on the same database. */
  private Installations node(List<EncryptionKey> keys) {
    return new Installations(
        new InstallationRows(jdbc),
        new Vault(keys),
        rotation(keys),
        new TransactionTemplate(transactions),
        events,
        clock);
  }
}
