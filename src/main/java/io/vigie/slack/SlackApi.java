package io.vigie.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import io.vigie.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Slack's Web API, for those who hurry and those who can wait. */
@Component
public class SlackApi implements DisposableBean {

  private static final Duration WITHIN_A_REQUEST = Duration.ofMillis(2_500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Slack quick;
  private final Slack slack;

  SlackApi(Settings settings) {
    this.quick = slack(settings.slackApi(), WITHIN_A_REQUEST);
    this.slack = slack(settings.slackApi(), PATIENCE);
  }

  private static Slack slack(URI base, Duration patience) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
    // The statistics ask for auth.test before the first call of each token.
    config.setStatsEnabled(false);
    config.getSCIM2Config().getMetricsDatastore().setStatsEnabled(false);
    if (LOOPBACK.contains(base.getHost())) {
      config.setProxyUrl(null);
    }
    return Slack.getInstance(config);
  }

  /** Gives up before Slack does: for {@code views.open}, whose trigger lives three seconds. */
  MethodsClient quick(String token) {
    return quick.methods(token);
  }

  /** Waits ten seconds: for whatever no request waits for. */
  public MethodsClient patient(String token) {
    return slack.methods(token);
  }

  /** The same, without a token. */
  public Slack slack() {
    return slack;
  }

  @Override
  public void destroy() throws Exception {
    quick.close();
    slack.close();
  }
}
