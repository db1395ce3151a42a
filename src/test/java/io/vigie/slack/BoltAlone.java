package io.vigie.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.TestSlack;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** What the benchmark compares with: our door, and behind it a Bolt that acks and does no more. */
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
public class BoltAlone {

  public static void main(String[] args) {
    SpringApplication.run(BoltAlone.class, args);
  }

  @Bean
  ServletRegistrationBean<FrontDoor> door() {
    Signature signature = new Signature(TestSlack.SECRET, Clock.systemUTC());
    MeterRegistry meters = new SimpleMeterRegistry();
    Intake intake = new Intake(bolt(), meters);
    return new ServletRegistrationBean<>(
        new FrontDoor(signature, () -> intake, meters), "/slack/events");
  }

  private static App bolt() {
    AppConfig config =
        AppConfig.builder()
            .singleTeamBotToken("xoxb-test")
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .threadPoolSize(1)
            .build();
    App app = new Switchboard(config, List.of());
    app.command("/kpi", (request, context) -> context.ack());
    app.command("/vigie", (request, context) -> context.ack());
    return app.start();
  }
}
