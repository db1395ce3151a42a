package io.vigie.slack;

import io.vigie.settings.Settings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Socket Mode, when its token is given. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("SLACK_APP_TOKEN")
class SocketConfiguration {

  @Bean
  SocketMode socketMode(
      SlackApi api,
      Settings settings,
      Intake intake,
      @Value("${vigie.socket.look:PT5S}") Duration look,
      @Value("${vigie.socket.patience:PT8S}") Duration patience) {
    return new SocketMode(api, settings, intake, new SocketMode.Pace(look, patience));
  }
}
