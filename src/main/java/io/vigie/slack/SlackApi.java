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

/** Slack's Web API, under the bot's token, for questions that no request waits for. */
@Component
public class SlackApi implements DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Slack slack;
  private final String botToken;

  SlackApi(Settings settings) {
    this.slack = slack(settings.slackApi());
    this.botToken = settings.botToken();
  }

  private static Slack slack(URI base) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setHttpClientCallTimeoutMillis((int) PATIENCE.toMillis());
    // The statistics ask for auth.test before the first call of each token.
    config.setStatsEnabled(false);
    config.getSCIM2Config().getMetricsDatastore().setStatsEnabled(false);
    if (LOOPBACK.contains(base.getHost())) {
      config.setProxyUrl(null);
    }
    return Slack.getInstance(config);
  }

  public MethodsClient methods() {
    return slack.methods(botToken);
  }

  Slack slack() {
    return slack;
  }

  @Override
  public void destroy() throws Exception {
    slack.close();
  }
}
