package io.vigie.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** What operators watch. */
@Component
class OutboxMetrics {

  private final MeterRegistry registry;

  OutboxMetrics(MeterRegistry registry, Outbox outbox) {
    this.registry = registry;
    gauge("vigie.outbox.pending", "Messages on their way", outbox, OutboxState::pending);
    gauge("vigie.outbox.parked", "Messages that wait for a person", outbox, OutboxState::parked);
    gauge("vigie.outbox.unsure", "Parked and perhaps delivered", outbox, OutboxState::unsure);
  }

  private void gauge(String name, String what, Outbox outbox, ToLongFunction<OutboxState> count) {
    Gauge.builder(name, () -> count.applyAsLong(outbox.state()))
        .description(what)
        .register(registry);
  }

  void delivered(String kind) {
    registry.counter("vigie.outbox.delivered", "kind", kind).increment();
  }

  /** {@code as}: try_again, refused or unsure. */
  void failed(String as) {
    registry.counter("vigie.outbox.failed", "as", as).increment();
  }
}
