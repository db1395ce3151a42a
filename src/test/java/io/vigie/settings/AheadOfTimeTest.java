package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom the beans that were found out while building are the right ones. */
class AheadOfTimeTest {

  @Test
  void oneWorkspaceOverHttpIsTheUsualWay() {
    assertThat(isUsual("SLACK_BOT_TOKEN SLACK_SIGNING_SECRET VIGIE_DATABASE_URL")).isTrue();
  }

  /** Each of these has beans that the usual way does not have. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "VIGIE_DATABASE_URL",
        "SLACK_BOT_TOKEN SLACK_APP_TOKEN",
        "SLACK_BOT_TOKEN SLACK_APP_TOKEN SLACK_SIGNING_SECRET",
        "SLACK_CLIENT_ID SLACK_CLIENT_SECRET SLACK_SIGNING_SECRET"
      })
  void sandboxSocketModeAndInstallingAreNot(String given) {
    assertThat(isUsual(given)).isFalse();
  }

  @Test
  void whatIsFoundOutWhileBuildingIsForTheUsualWayWhateverTheBuilderHas() {
    assertThat(AheadOfTime.isUsual(AheadOfTime.usual()::getProperty)).isTrue();
    assertThat(AheadOfTime.usual().getPropertySources()).hasSize(1);
  }

  private static boolean isUsual(String given) {
    Set<String> names = Set.of(given.split(" ", -1));
    return AheadOfTime.isUsual(name -> names.contains(name) ? "set" : null);
  }
}
