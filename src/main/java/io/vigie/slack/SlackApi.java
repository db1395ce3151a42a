package io.vigie.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import io.vigie.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Slack's Web API, under the bot's token, for those who hurry and those who can wait. */
@Component
public class SlackApi {

  private static final Duration WITHIN_A_REQUEST = Duration.ofMillis(2_500);
  private static final Duration IN_THE_BACKGROUND = Duration.ofSeconds(10);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Slack quick;
  private final Slack patient;
  private final String botToken;

  SlackApi(Settings settings) {
    this.quick = slack(settings.slackApi(), WITHIN_A_REQUEST);
    this.patient = slack(settings.slackApi(), IN_THE_BACKGROUND);
    this.botToken = settings.botToken();
  }

  /** Gives up before Slack does: for {@code views.open}, whose trigger lives three seconds. */
  public MethodsClient quick() {
    return quick.methods(botToken);
  }

  /** Waits ten seconds: for the courier and all else that no request waits for. */
  public MethodsClient patient() {
    return patient.methods(botToken);
  }

  Slack forBolt() {
    return quick;
  }

  Slack forSocketMode() {
    return patient;
  }

  private static Slack slack(URI base, Duration patience) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
    // The statistics ask for auth.test before the first call of each token.
    config.setStatsEnabled(false);
    if (LOOPBACK.contains(base.getHost())) {
      config.setProxyUrl(null);
    }
    return Slack.getInstance(config);
  }
}
