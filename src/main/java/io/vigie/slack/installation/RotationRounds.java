package io.vigie.slack.installation;

import io.vigie.slack.Rounds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Exchanges tokens before anybody has to wait for it. */
class RotationRounds implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Rotation rotation;
  private @Nullable Rounds rounds;

  RotationRounds(Rotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public synchronized void start() {
    rounds = Rounds.start("token-rotation", this::once, () -> {});
  }

  private Duration once() {
    rotation.round();
    return PAUSE;
  }

  @Override
  public synchronized void stop() {
    if (rounds != null) {
      rounds.stop();
      rounds = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return rounds != null;
  }
}
