package io.vigie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. */
public final class TestClock extends Clock {

  private volatile Instant now = Instant.parse("2026-11-16T08:00:00Z");

  public void set(Instant moment) {
    now = moment;
  }

  /** For example {@code set("2026-11-16T09:00", "Europe/Paris")}. */
  public void set(String local, String zone) {
    now = LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
