package io.vigie.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import io.vigie.settings.Settings;
import io.vigie.storage.Aside;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import okhttp3.OkHttpClient;
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

  SlackApi(Settings settings, Aside aside) {
    this.quick = slack(settings.slackApi(), WITHIN_A_REQUEST, aside);
    this.slack = slack(settings.slackApi(), PATIENCE, aside);
  }

  private static Slack slack(URI base, Duration patience, Aside aside) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
    // The statistics ask for auth.test before the first call of each token.
    config.setStatsEnabled(false);
    config.getSCIM2Config().getMetricsDatastore().setStatsEnabled(false);
    if (LOOPBACK.contains(base.getHost())) {
      config.setProxyUrl(null);
    }
    return Slack.getInstance(config, new SlackHttpClient(client(config, aside)));
  }

  /** Some ask in the middle of a transaction, so that what Slack was told is told once. */
  private static OkHttpClient client(SlackConfig config, Aside aside) {
    return SlackHttpClient.buildOkHttpClient(config)
        .newBuilder()
        .addInterceptor(
            call -> {
              Runnable back = aside.step();
              try {
                return call.proceed(call.request());
              } finally {
                back.run();
              }
            })
        .build();
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
