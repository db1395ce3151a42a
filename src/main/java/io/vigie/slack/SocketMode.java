package io.vigie.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import io.vigie.settings.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * The connection of Socket Mode: opened in the background, watched, and opened again when it is
 * lost. The Slack client could watch it too, but stops for good when {@code apps.connections.open}
 * once answers with an error.
 */
class SocketMode implements SmartLifecycle, HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
  private static final int READERS = 2;

  /**
   * How often to look, and how long a connection may be on its way: replaced too early, it would
   * take the acks with it that were to go over it.
   */
  record Pace(Duration look, Duration patience) {}

  private final Slack slack;
  private final String appToken;
  private final Intake intake;
  private final Pace pace;
  private volatile boolean connected;
  private @Nullable Rounds watch;

  // These belong to the thread of the rounds.
  private @Nullable SocketModeClient client;
  private @Nullable SocketMessages messages;
  private int failures;
  private long aliveAt;

  SocketMode(SlackApi api, Settings settings, Intake intake, Pace pace) {
    this.slack = api.slack();
    this.appToken = settings.appToken().orElseThrow();
    this.intake = intake;
    this.pace = pace;
  }

  @Override
  public synchronized void start() {
    watch = Rounds.start("socket-mode", this::look, this::close);
  }

  private Duration look() {
    try {
      connected = connect();
      failures = 0;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      connected = false;
      failures++;
      log.warn("Socket Mode cannot connect, and tries again: {}", e.toString());
    }
    return pace.look().multipliedBy(1L << Math.min(failures, 3));
  }

  /** Whether the connection stands; if it has not for a while, another one is on its way. */
  private boolean connect() throws IOException, URISyntaxException {
    if (client != null && client.verifyConnection()) {
      aliveAt = System.nanoTime();
      return true;
    }
    if (client == null) {
      client = open();
      client.connect();
      aliveAt = System.nanoTime();
    } else if (System.nanoTime() - aliveAt > pace.patience().toNanos()) {
      client.connectToNewEndpoint();
      aliveAt = System.nanoTime();
    }
    return false;
  }

  private SocketModeClient open() throws IOException, URISyntaxException {
    SocketMessages received = new SocketMessages(intake);
    SocketModeClient opened =
        new SocketModeClientJavaWSImpl(
            slack,
            appToken,
            slack.issueSocketModeUrl(appToken),
            READERS,
            new ConcurrentLinkedMessageQueue(),
            false,
            false,
            SocketModeClient.DEFAULT_SESSION_MONITOR_INTERVAL_MILLISECONDS);
    opened.addWebSocketMessageListener(
        message -> received.accept(message, opened::sendSocketModeResponse));
    messages = received;
    return opened;
  }

  private void close() {
    connected = false;
    if (client != null && messages != null) {
      // Before the connection closes, so that what was begun is acked.
      messages.finish();
      try {
        client.close();
      } catch (IOException | RuntimeException e) {
        log.debug("Socket Mode closed with {}", e.toString());
      }
    }
    messages = null;
    client = null;
  }

  @Override
  public synchronized void stop() {
    if (watch != null) {
      watch.stop();
      watch = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return watch != null;
  }

  @Override
  public Health health() {
    return connected
        ? Health.up().build()
        : Health.down().withDetail("reason", "not connected").build();
  }
}
