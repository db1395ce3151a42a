package io.vigie.slack;

import io.vigie.settings.Settings;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Socket Mode, when its token is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("SLACK_APP_TOKEN")
class SocketConfiguration {

  private static final SocketMode.Pace PACE =
      new SocketMode.Pace(Duration.ofSeconds(5), Duration.ofSeconds(8));

  @Bean
  SocketMode socketMode(SlackApi api, Settings settings, Intake intake) {
    return new SocketMode(api, settings, intake, PACE);
  }
}
