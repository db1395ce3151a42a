package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestSlack;
import io.vigie.settings.Settings;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AfterwardsTest {

  private final Settings settings = TestSlack.settings("xoxb-test");
  private final Afterwards afterwards =
      new Afterwards(
          new Json(JsonMapper.builder().build()),
          new SlackApi(settings, () -> () -> {}),
          new OneWorkspace(settings),
          new SlackHosts(settings));

  @Test
  void whatWasAskedForJustBeforeTheStopIsDoneAllTheSame() {
    AtomicBoolean done = new AtomicBoolean();

    afterwards.workAfterTheAck(() -> done.set(true));
    assertThat(afterwards.isIdle()).isFalse();
    afterwards.stop();

    assertThat(done).isTrue();
    assertThat(afterwards.isIdle()).isTrue();
  }
}
