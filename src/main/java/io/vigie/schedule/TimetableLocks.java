package io.vigie.schedule;

import java.util.List;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that Quartz locks, made before the front door opens. Quartz makes a missing one itself,
 * in the transaction that needs it, and when another does the same at that moment it undoes this
 * transaction and goes on in it: the very first set-up could so lose its engagement.
 */
@Component
class TimetableLocks implements SmartInitializingSingleton {

  private static final List<String> LOCKS = List.of("TRIGGER_ACCESS", "STATE_ACCESS");

  private final Scheduler scheduler;
  private final JdbcClient jdbc;

  TimetableLocks(Scheduler scheduler, JdbcClient jdbc) {
    this.scheduler = scheduler;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (String lock : LOCKS) {
      jdbc.sql(
              "insert into qrtz_locks (sched_name, lock_name) values (?, ?) on conflict do nothing")
          .params(name(), lock)
          .update();
    }
  }

  private String name() {
    try {
      return scheduler.getSchedulerName();
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }
}
