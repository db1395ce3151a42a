package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.shared.Language;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupCheckTest {

  private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String HTTP = "SLACK_SIGNING_SECRET=s3cret SLACK_BOT_TOKEN=xoxb-s3cret ";

  private static final String OAUTH =
      "SLACK_SIGNING_SECRET=s3cret SLACK_CLIENT_ID=1.2 SLACK_CLIENT_SECRET=s3cret"
          + " VIGIE_ENCRYPTION_KEY=a:"
          + KEY
          + " ";

  @Test
  void severalWorkspacesNeedTheAppsOwnCredentialsAndAKey() {
    Settings settings = check(OAUTH.replace("=a:", "=b:" + KEY + ",a:"));
    assertThat(settings.oauth()).contains(new Settings.OAuth("1.2", "s3cret"));
    assertThat(settings.botToken()).isEmpty();
    assertThat(settings.encryptionKeys()).extracting(EncryptionKey::id).containsExactly("b", "a");
    assertThat(settings + " " + settings.oauth() + settings.encryptionKeys())
        .doesNotContain("s3cret", KEY);
  }

  @Test
  void twoVariablesAreEnough() {
    Settings settings = check(HTTP);
    assertThat(settings.botToken()).isEqualTo("xoxb-s3cret");
    assertThat(settings.signingSecret()).contains("s3cret");
    assertThat(settings.socketMode()).isFalse();
    assertThat(settings.slackApi()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(settings.language()).isEqualTo(Language.EN);
    assertThat(settings.database().user()).isEqualTo("vigie");
    assertThat(settings.database().url()).startsWith("jdbc:h2:file:./data/vigie;MODE=PostgreSQL");
  }

  @Test
  void socketModeNeedsNoSigningSecret() {
    Settings settings = check("SLACK_BOT_TOKEN=xoxb-1 SLACK_APP_TOKEN=xapp-1");
    assertThat(settings.socketMode()).isTrue();
    assertThat(settings.signingSecret()).isEmpty();
  }

  @Test
  void everythingMayBeSet() {
    Settings settings =
        check(
            HTTP
                + "SLACK_APP_TOKEN=xapp-1 PORT=80 VIGIE_MANAGEMENT_PORT=81 VIGIE_LANGUAGE=fr"
                + " VIGIE_MANAGEMENT_ADDRESS=0.0.0.0 SLACK_API_URL=http://localhost:3000/api/"
                + " VIGIE_DATABASE_URL=jdbc:postgresql://db/vigie VIGIE_DATABASE_USER=me"
                + " VIGIE_DATABASE_PASSWORD= VIGIE_ENCRYPTION_KEY=a:"
                + (KEY + ",b:" + KEY));
    assertThat(settings.language()).isEqualTo(Language.FR);
    assertThat(settings.database())
        .isEqualTo(new Settings.Database("jdbc:postgresql://db/vigie", "me", ""));
  }

  @Test
  void noSecretIsEverPrinted() {
    Settings settings = check(HTTP + "SLACK_APP_TOKEN=xapp-s3cret VIGIE_DATABASE_PASSWORD=s3cret");
    assertThat(settings.toString() + settings.database()).doesNotContain("s3cret");
  }

  @Test
  void withoutCredentialsThereIsASandboxWithCredentialsOfItsOwn() {
    Map<String, Object> values =
        WithoutCredentials.values(
            Map.of("PORT", "4000", "VIGIE_DATABASE_URL", "jdbc:postgresql://db/vigie")::get);
    assertThat(values).containsEntry("vigie.sandbox", true);
    assertThat(values).containsEntry("server.address", "127.0.0.1");
    assertThat(values).containsEntry("spring.quartz.auto-startup", false);

    Settings settings = new StartupCheck(name -> (String) values.get(name)).settings();
    assertThat(settings.slackApi())
        .isEqualTo(URI.create("http://127.0.0.1:4000/sandbox/slack/api/"));
    assertThat(settings.database().url()).startsWith("jdbc:h2:mem:").contains("MODE=PostgreSQL");
    assertThat(settings.signingSecret().orElseThrow()).hasSize(32);
  }

  @Test
  void eachStartHasItsOwnSecrets() {
    assertThat(WithoutCredentials.values(name -> null).get("SLACK_SIGNING_SECRET"))
        .isNotEqualTo(WithoutCredentials.values(name -> null).get("SLACK_SIGNING_SECRET"));
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xoxb-1",
    "SLACK_SIGNING_SECRET, s3cret",
    "SLACK_APP_TOKEN, xapp-1",
    "SLACK_CLIENT_ID, 1",
    "SLACK_CLIENT_SECRET, s3cret",
    "SLACK_BOT_TOKEN, ''"
  })
  void withAnyCredentialThereIsNoSandbox(String name, String value) {
    assertThat(WithoutCredentials.values(Map.of(name, value)::get))
        .isEqualTo(Map.of("vigie.sandbox", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | SLACK_BOT_TOKEN is missing",
        "SLACK_BOT_TOKEN=xoxb-s3cret | SLACK_SIGNING_SECRET is missing",
        "SLACK_SIGNING_SECRET=s3cret | SLACK_BOT_TOKEN is missing",
        "SLACK_BOT_TOKEN=xoxb-s3cret SLACK_SIGNING_SECRET= | SLACK_SIGNING_SECRET is blank",
        "SLACK_BOT_TOKEN=xoxb-s3cret SLACK_SIGNING_SECRET=~ | SLACK_SIGNING_SECRET is blank",
        "SLACK_BOT_TOKEN= SLACK_SIGNING_SECRET=s3cret | SLACK_BOT_TOKEN is blank",
        "SLACK_BOT_TOKEN=xoxp-s3cret SLACK_SIGNING_SECRET=s3cret | SLACK_BOT_TOKEN must begin",
        "SLACK_BOT_TOKEN=xoxb-s3cret~x SLACK_SIGNING_SECRET=s3cret | SLACK_BOT_TOKEN must begin",
        "SLACK_BOT_TOKEN=xoxb-s3cret SLACK_APP_TOKEN=s3cret | SLACK_APP_TOKEN must begin",
        "SLACK_APP_TOKEN=xapp-s3cret | SLACK_BOT_TOKEN is missing",
        "+ SLACK_CLIENT_ID=1 SLACK_CLIENT_SECRET=s3cret | SLACK_CLIENT_ID does not go with",
        "+ SLACK_CLIENT_SECRET=s3cret | SLACK_CLIENT_SECRET does not go with",
        "SLACK_CLIENT_ID=1 | SLACK_CLIENT_SECRET is missing",
        "SLACK_CLIENT_SECRET=s3cret | SLACK_CLIENT_ID is missing",
        "SLACK_CLIENT_ID=1 SLACK_CLIENT_SECRET=s3cret | VIGIE_ENCRYPTION_KEY is missing",
        "SLACK_CLIENT_ID=1 SLACK_CLIENT_SECRET=s3cret VIGIE_ENCRYPTION_KEY=K | SLACK_SIGNING_SECRET is",
        "* SLACK_APP_TOKEN=xapp-s3cret | SLACK_CLIENT_ID does not go with SLACK_APP_TOKEN",
        "* SLACK_BOT_TOKEN=xoxb-s3cret | SLACK_CLIENT_ID does not go with SLACK_BOT_TOKEN",
        "+ VIGIE_ENCRYPTION_KEY=K,K | VIGIE_ENCRYPTION_KEY gives one id",
        "+ VIGIE_ENCRYPTION_KEY=s3cret | VIGIE_ENCRYPTION_KEY must be",
        "+ VIGIE_ENCRYPTION_KEY=a:s3cret | VIGIE_ENCRYPTION_KEY must be",
        "+ VIGIE_ENCRYPTION_KEY=K, | VIGIE_ENCRYPTION_KEY must be",
        "+ VIGIE_ENCRYPTION_KEY=a:AAAA | VIGIE_ENCRYPTION_KEY must be",
        "+ SLACK_API_URL=https://slack.com/api | SLACK_API_URL must be",
        "+ SLACK_API_URL=slack.com/api/ | SLACK_API_URL must be",
        "+ SLACK_API_URL=ftp://slack.com/api/ | SLACK_API_URL must be",
        "+ SLACK_API_URL=https://me:s3cret@slack.com/api/ | SLACK_API_URL must be",
        "+ SLACK_API_URL=http://[x/api/ | SLACK_API_URL is not",
        "+ PORT=0 | PORT is not a port",
        "+ PORT=65536 | PORT is not a port",
        "+ PORT=http | PORT is not a port",
        "+ PORT=-1 | PORT is not a port",
        "+ PORT= | PORT is blank",
        "+ VIGIE_MANAGEMENT_PORT=99999 | VIGIE_MANAGEMENT_PORT is not a port",
        "+ VIGIE_MANAGEMENT_PORT=3000 | VIGIE_MANAGEMENT_PORT is the same as PORT",
        "+ PORT=3001 | VIGIE_MANAGEMENT_PORT is the same as PORT",
        "+ VIGIE_MANAGEMENT_ADDRESS=300.1.1.1.1 | VIGIE_MANAGEMENT_ADDRESS is not",
        "+ VIGIE_LANGUAGE=de | VIGIE_LANGUAGE is neither",
        "+ VIGIE_DATABASE_URL=jdbc:mysql://me:s3cret@h/x | VIGIE_DATABASE_URL must begin",
        "+ VIGIE_DATABASE_URL=postgresql://me:s3cret@h/x | VIGIE_DATABASE_URL must begin",
        "+ VIGIE_DATABASE_URL=jdbc:h2: | VIGIE_DATABASE_URL must begin",
        "+ VIGIE_DATABASE_USER= | VIGIE_DATABASE_USER is blank",
      })
  void aWrongVariableIsNamedInOneLineWithTheMend(String variables, String beginning) {
    String written =
        variables
            .replaceFirst("^\\+", HTTP)
            .replaceFirst("^\\*", OAUTH)
            .replace("KEY=K", "KEY=a:" + KEY)
            .replace(",K", ",a:" + KEY);
    assertThatThrownBy(() -> check(written))
        .isInstanceOf(WrongSetting.class)
        .message()
        .startsWith(beginning)
        .hasLineCount(1)
        .hasSizeLessThan(200)
        .endsWith(".")
        .doesNotContain("s3cret");
  }

  @Test
  void aSlipOfThePenIsNoticed() {
    assertThat(Variable.isUnknown("SLACK_SIGNING_SECRT")).isTrue();
    assertThat(Variable.nearestTo("SLACK_SIGNING_SECRT")).isEqualTo(Variable.SLACK_SIGNING_SECRET);
    assertThat(Variable.nearestTo("VIGIE_DB_URL")).isEqualTo(Variable.VIGIE_DATABASE_URL);
    assertThat(Variable.isUnknown("SLACK_BOT_TOKEN")).isFalse();
    assertThat(Variable.isUnknown("PATH")).isFalse();
    assertThat(Variable.isUnknown("vigie.courier.pace")).isFalse();
  }

  private static Settings check(String variables) {
    Map<String, String> values = new HashMap<>();
    values.putAll(
        Arrays.stream(variables.split(" ", -1))
            .filter(pair -> !pair.isEmpty())
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replace('~', ' '))));
    return new StartupCheck(values::get).settings();
  }
}
