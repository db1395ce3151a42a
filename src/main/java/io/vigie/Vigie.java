package io.vigie;

import io.vigie.settings.AheadOfTime;
import io.vigie.settings.DotEnv;
import io.vigie.settings.WrongSetting;
import io.vigie.storage.CopyCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication(
    exclude = {
      // Without an error page of Spring's, what is not open answers 404 and says nothing else.
      ErrorMvcAutoConfiguration.class,
      // It cannot tell Slack's requests apart and costs a twentieth of each; vigie.ack does better.
      WebMvcObservationAutoConfiguration.class
    })
public class Vigie {

  public static void main(String[] args) {
    // The machine's language must not decide how weeks and numbers are written and compared.
    Locale.setDefault(Locale.ROOT);
    SpringApplication vigie = new SpringApplication(Vigie.class);
    if (AheadOfTime.isBeingPrepared()) {
      vigie.setEnvironment(AheadOfTime.usual());
      vigie.run();
      return;
    }
    vigie.addListeners(new AheadOfTime());
    try {
      // Read here and not in every context, so that no test meets the secrets of a developer.
      Map<String, Object> written = DotEnv.read(Path.of(".env"));
      if (args.length > 0 && args[0].equals(CopyCommand.NAME)) {
        System.exit(copy(List.of(args).subList(1, args.length), written));
      }
      vigie.setDefaultProperties(written);
    } catch (WrongSetting wrong) {
      System.err.println(wrong.line());
      System.exit(1);
    }
    vigie.run(args);
  }

  private static int copy(List<String> urls, Map<String, Object> written) {
    // Nothing but the command's own lines.
    LoggingSystem.get(Vigie.class.getClassLoader()).beforeInitialize();
    return new CopyCommand(
            name ->
                Optional.ofNullable(System.getenv(name))
                    .or(() -> Optional.ofNullable(written.get(name)).map(Object::toString)),
            System.out,
            System.err)
        .run(urls);
  }

  /** Ticks in microseconds, the finest that both databases keep. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
