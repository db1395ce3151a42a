package io.vigie.schedule;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementChanged;
import io.vigie.engagement.EngagementConfirmed;
import io.vigie.engagement.Engagements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the triggers in step with the engagements: at start, and whenever an engagement changes. A
 * trigger that is already right is left alone, so that what it missed while nobody was running is
 * caught up, once.
 */
@Component
class Appointments {

  private static final String HOURLY = "0 0 * * * ?";

  private static final LocalTime NIGHT = LocalTime.of(3, 30);

  private final Scheduler scheduler;
  private final Engagements engagements;
  private final Clock clock;

  Appointments(Scheduler scheduler, Engagements engagements, Clock clock) {
    this.scheduler = scheduler;
    this.engagements = engagements;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void reconcile() {
    keep(
        HousekeepingJob.class,
        new JobKey("nightly", "housekeeping"),
        new Rhythm(daily(NIGHT, "*"), ZoneOffset.UTC, clock.instant()));
    keep(
        DailyListJob.class,
        new JobKey("hourly", "daily-lists"),
        new Rhythm(HOURLY, ZoneOffset.UTC, Instant.EPOCH));
    engagements.active().forEach(this::keep);
  }

  @EventListener
  void on(EngagementConfirmed confirmed) {
    keep(confirmed.engagement());
  }

  @EventListener
  void on(EngagementChanged changed) {
    keep(changed.engagement());
  }

  /**
   * The digest is looked at every working day, not only on its own: a public holiday moves it, and
   * what failed on Monday is made good on Tuesday.
   */
  private void keep(Engagement engagement) {
    ZoneId zone = engagement.terms().zone();
    Instant begin = engagement.confirmedAt().orElseThrow();
    String id = engagement.id().toString();
    keep(
        DigestJob.class,
        new JobKey(id, "digest"),
        new Rhythm(daily(engagement.terms().digestTime(), "MON-FRI"), zone, begin));
    dropTheFormer(new JobKey(id, "daily-list"));
  }

  /** Lists were once sent engagement by engagement. */
  private void dropTheFormer(JobKey job) {
    try {
      scheduler.deleteJob(job);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * When a job fires.
   *
   * @param begin from when on; what lies between then and now is caught up, once
   */
  private record Rhythm(String cron, ZoneId zone, Instant begin) {
    boolean isOf(Trigger standing) {
      return standing instanceof CronTrigger same
          && same.getCronExpression().equals(cron)
          && same.getTimeZone().toZoneId().equals(zone);
    }
  }

  private static String daily(LocalTime time, String days) {
    return "0 %d %d ? * %s".formatted(time.getMinute(), time.getHour(), days);
  }

  private void keep(Class<? extends Job> job, JobKey key, Rhythm rhythm) {
    TriggerKey triggerKey = new TriggerKey(key.getName(), key.getGroup());
    try {
      Trigger standing = scheduler.getTrigger(triggerKey);
      if (rhythm.isOf(standing)) {
        return;
      }
      Trigger wanted = trigger(triggerKey, key, rhythm);
      if (standing == null) {
        // Replacing, because a node that starts at this moment may have been faster.
        scheduler.scheduleJob(detail(job, key), Set.of(wanted), true);
      } else {
        scheduler.rescheduleJob(triggerKey, wanted);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JobDetail detail(Class<? extends Job> job, JobKey key) {
    return JobBuilder.newJob(job).withIdentity(key).build();
  }

  private static Trigger trigger(TriggerKey key, JobKey job, Rhythm rhythm) {
    return TriggerBuilder.newTrigger()
        .withIdentity(key)
        .forJob(job)
        .startAt(Date.from(rhythm.begin()))
        .withSchedule(
            CronScheduleBuilder.cronSchedule(rhythm.cron())
                .inTimeZone(TimeZone.getTimeZone(rhythm.zone()))
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
