package io.vigie.schedule;

import io.vigie.engagement.Engagement;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.stereotype.Service;

/** What stands in the scheduler, for whoever wants to know. */
@Service
public class Timetable {

  private final Scheduler scheduler;

  Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
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
