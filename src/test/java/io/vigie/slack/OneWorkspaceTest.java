package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestSlack;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which requests are for the only workspace. */
class OneWorkspaceTest {

  private final OneWorkspace only = new OneWorkspace(TestSlack.settings("xoxb-1"));

  @Test
  void untilSlackHasToldWhichOneItIsWhateverIsSignedIsServed() {
    assertThat(serves("T1", null, true)).isTrue();
    assertThat(serves("T2", "E2", false)).isTrue();
  }

  @Test
  void fromThenOnWhatComesThroughAnotherIsNot() {
    only.known("", told("T1", Optional.empty()));
    assertThat(serves("T1", null, true)).isTrue();
    assertThat(serves("T1", "EPARTNER", false)).isTrue();
    assertThat(serves("T2", null, true)).isFalse();
    assertThat(serves("T2", "EPARTNER", false)).isFalse();
    assertThat(serves(null, null, true)).isFalse();
  }

  @Test
  void whenSlackGoesAwayAgainItIsNotForgotten() {
    only.known("", told("T1", Optional.empty()).failed("no answer"));
    assertThat(serves("T2", null, true)).isFalse();
  }

  @Test
  void aWholeOrganisationHasManyTeamsAndPartnersBesideThem() {
    only.known("", told("E1", Optional.of("E1")));
    assertThat(serves("T1", "E1", true)).isTrue();
    assertThat(serves("T2", "E1", true)).isTrue();
    assertThat(serves(null, "E1", true)).isTrue();
    assertThat(serves("T1", "EPARTNER", false)).as("a form of somebody of a partner's").isTrue();
    assertThat(serves("T9", "EPARTNER", true)).as("a command typed at a partner's").isFalse();
  }

  @Test
  void whichAppItIsIsKnownToo() {
    only.known("", told("T1", Optional.empty()));
    assertThat(only.of("T1", null, true).orElseThrow().appId()).contains("A1");
  }

  private boolean serves(@Nullable String team, @Nullable String enterprise, boolean sure) {
    return only.of(team, enterprise, sure).isPresent();
  }

  private static SlackFacts told(String team, Optional<String> wholeEnterprise) {
    return new SlackFacts(
        Optional.of(team),
        wholeEnterprise,
        Optional.of("A1"),
        Optional.of("U9"),
        Optional.of("B9"),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
