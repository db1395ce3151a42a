package io.vigie;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application. */
@SpringBootApplication
public class Vigie {

  public static void main(String[] args) {
    SpringApplication.run(Vigie.class, args);
  }

  /** Ticks in microseconds, the finest that both databases keep. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
