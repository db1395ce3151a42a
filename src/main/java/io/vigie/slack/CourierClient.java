package io.vigie.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Slack's Web API for the courier, who has time but must know what happened to each call. */
@Component
class CourierClient implements DisposableBean {

  private static final Duration CALL = Duration.ofSeconds(30);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final Slack slack;

  @Autowired
  CourierClient(@Value("${SLACK_API_URL:}") String apiUrl) {
    this(apiUrl, CALL);
  }

  CourierClient(String apiUrl, Duration patience) {
    SlackConfig config = new SlackConfig();
    config.setProxyUrl(null);
    // They would log bodies.
    config.getHttpClientResponseHandlers().clear();
    // With statistics each new token would first cost a call of auth.test.
    config.setStatsEnabled(false);
    if (!apiUrl.isBlank()) {
      config.setMethodsEndpointUrlPrefix(apiUrl.strip());
    }
    slack = Slack.getInstance(config, new SlackHttpClient(http(config, patience)));
  }

  private static OkHttpClient http(SlackConfig config, Duration patience) {
    return NeverSent.watchedBy(SlackHttpClient.buildOkHttpClient(config).newBuilder())
        .connectTimeout(CONNECT)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience)
        // Each call goes out once, on a connection of its own: one that was closed at the other end
        // since its last use would make a post unsure that was never made.
        .retryOnConnectionFailure(false)
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
        .build();
  }

  Answer call(String method, String token, FormBody.Builder form)
      throws IOException, SlackApiException {
    return slack
        .methods(token)
        .postFormWithTokenAndParseResponse(ignored -> form, method, token, Answer.class);
  }

  @Override
  public void destroy() throws Exception {
    slack.close();
  }
}
