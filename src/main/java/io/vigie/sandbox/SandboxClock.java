package io.vigie.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs like the real clock, ahead of it or behind. */
final class SandboxClock extends Clock {

  private final Clock real;
  private volatile Duration offset = Duration.ZERO;

  /** Ticks in microseconds, as Vigie's own clock does. */
  SandboxClock(RealTime real) {
    this.real = Clock.tick(real.clock(), Duration.ofNanos(1_000));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  Instant realInstant() {
    return real.instant();
  }

  void set(Instant moment) {
    offset = Duration.between(real.instant(), moment);
  }

  /** From now on without a difference. */
  void setToReal() {
    offset = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), offset);
  }
}
