package io.vigie.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.vigie.settings.Settings;
import io.vigie.slack.kit.Registration;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** The one Bolt of this process, and the door before it. */
@Configuration(proxyBeanMethods = false)
class BoltConfiguration {

  /**
   * With our own middleware instead of Bolt's: the door has checked the signature, and nobody calls
   * {@code auth.test}, so Vigie starts and acks while Slack is away.
   */
  @Bean(destroyMethod = "stop")
  App app(
      SlackApi api, Workspaces workspaces, SlackHealth health, List<Registration> registrations) {
    AppConfig config =
        AppConfig.builder()
            .slack(api.slack())
            // Bolt would take these from the environment.
            .singleTeamBotToken(null)
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .allEventsApiAutoAckEnabled(true)
            .threadPoolSize(1)
            .build();
    App app =
        new Switchboard(config, List.of(new KnownWorkspace(workspaces, health), new OwnEvents()));
    registrations.forEach(registration -> registration.register(app));
    return app.start();
  }

  /** Unless workspaces install Vigie themselves: then the installations are the workspaces. */
  @Bean
  @ConditionalOnProperty(name = "SLACK_CLIENT_ID", havingValue = "none", matchIfMissing = true)
  Workspaces oneWorkspace(Settings settings) {
    return new OneWorkspace(settings);
  }

  /**
   * Servlets are made before Spring remembers which beans are of which type. So what lies behind
   * the door is made after them, which makes every start shorter.
   */
  @Bean
  @ConditionalOnProperty("SLACK_SIGNING_SECRET")
  ServletRegistrationBean<FrontDoor> frontDoor(
      Settings settings, ObjectProvider<Intake> intake, Clock clock, MeterRegistry meters) {
    Signature signature = new Signature(settings.signingSecret().orElseThrow(), clock);
    Supplier<Intake> once = SingletonSupplier.of(intake::getObject);
    ServletRegistrationBean<FrontDoor> door =
        new ServletRegistrationBean<>(new FrontDoor(signature, once, meters), "/slack/events");
    door.setLoadOnStartup(1);
    return door;
  }
}
