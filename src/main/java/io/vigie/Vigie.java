package io.vigie;

import io.vigie.settings.DotEnv;
import io.vigie.settings.WrongSetting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The application. */
// Without an error page of Spring's, what is not open answers 404 and says nothing else.
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class Vigie {

  public static void main(String[] args) {
    SpringApplication vigie = new SpringApplication(Vigie.class);
    try {
      // Read here and not in every context, so that no test meets the secrets of a developer.
      vigie.setDefaultProperties(DotEnv.read(Path.of(".env")));
    } catch (WrongSetting wrong) {
      System.err.println(wrong.line());
      System.exit(1);
    }
    vigie.run(args);
  }

  /** Ticks in microseconds, the finest that both databases keep. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
