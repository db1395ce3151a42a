package io.vigie.schedule;

import io.vigie.engagement.Engagement;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Service;

/** What stands in the scheduler, for whoever wants to know. */
@Service
public class Timetable {

  private final Scheduler scheduler;

  Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** When the next digest may be written, as its trigger has it. */
  public Optional<Instant> nextDigest(Engagement engagement, Instant now) {
    return next(engagement, "digest", now);
  }

  /** When people are next told what they owe. */
  public Optional<Instant> nextDailyList(Engagement engagement, Instant now) {
    return next(engagement, "daily-list", now);
  }

  private Optional<Instant> next(Engagement engagement, String what, Instant now) {
    try {
      Trigger trigger = scheduler.getTrigger(new TriggerKey(engagement.id().toString(), what));
      return Optional.ofNullable(trigger)
          .flatMap(known -> Optional.ofNullable(known.getFireTimeAfter(Date.from(now))))
          .map(Date::toInstant);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a trigger stands for that engagement's digest. */
  public boolean hasDigest(Engagement engagement) {
    try {
      return !scheduler
          .getTriggersOfJob(new JobKey(engagement.id().toString(), "digest"))
          .isEmpty();
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }
}
