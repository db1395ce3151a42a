package io.vigie.outbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the courier together. */
@Configuration(proxyBeanMethods = false)
class CourierConfiguration {

  @Bean
  Node node(
      @Value("${vigie.courier.node:}") String name, @Value("${server.port:8080}") String port) {
    return name.isBlank() ? Node.at(port) : Node.named(name);
  }

  @Bean
  CourierSettings courierSettings(@Value("${vigie.courier.pace:PT1S}") Duration pace) {
    return CourierSettings.DEFAULT.withPace(pace);
  }

  @Bean
  Courier courier(
      PendingMessages pending,
      Claims claims,
      Ledger ledger,
      Transport transport,
      CourierSettings settings,
      OutboxMetrics metrics,
      Clock clock) {
    Holds holds = new Holds(settings.retry(), clock);
    Remembering remembering = new Remembering(ledger);
    Delivery delivery =
        new Delivery(claims, transport, remembering, holds, settings, metrics, clock);
    return new Courier(pending, claims, delivery, remembering, holds, settings, clock);
  }

  /** Without it, whoever asks for a round delivers: so do tests. */
  @Bean
  @ConditionalOnProperty(name = "vigie.courier.enabled", matchIfMissing = true)
  CourierLoop courierLoop(Courier courier, Bell bell, Clock clock) {
    return new CourierLoop(courier, bell, clock);
  }
}
