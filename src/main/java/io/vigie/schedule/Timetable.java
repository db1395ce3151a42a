package io.vigie.schedule;

import io.vigie.engagement.Engagement;
import io.vigie.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.JobExecutionContextImpl;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Service;

/**
 * What stands in the scheduler, for whoever wants to know, and for whoever lets time pass in its
 * stead while it is not running.
 */
@Service
public class Timetable {

  private final Scheduler scheduler;
  private final BeanFactory beans;
  private final Outbox outbox;

  Timetable(Scheduler scheduler, BeanFactory beans, Outbox outbox) {
    this.scheduler = scheduler;
    this.beans = beans;
    this.outbox = outbox;
  }

  /** When the next digest may be written, as its trigger has it. */
  public Optional<Instant> nextDigest(Engagement engagement, Instant now) {
    return next(new TriggerKey(engagement.id().toString(), "digest"), now);
  }

  /** When it is next looked at what people owe. */
  public Optional<Instant> nextDailyRound(Instant now) {
    return next(new TriggerKey("hourly", "daily-lists"), now);
  }

  private Optional<Instant> next(TriggerKey key, Instant now) {
    try {
      return Optional.ofNullable(scheduler.getTrigger(key))
          .flatMap(known -> Optional.ofNullable(known.getFireTimeAfter(Date.from(now))))
          .map(Date::toInstant);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a trigger stands for that engagement's digest. */
  public boolean hasDigest(Engagement engagement) {
    return !triggers(new JobKey(engagement.id().toString(), "digest")).isEmpty();
  }

  /** The next appointment after that moment of everything that stands, in order. */
  public List<Appointment> next(Instant after) {
    List<Appointment> next = new ArrayList<>();
    for (JobKey job : jobs()) {
      for (Trigger trigger : triggers(job)) {
        Optional.ofNullable(trigger.getFireTimeAfter(Date.from(after)))
            .map(at -> new Appointment(at.toInstant(), job.getGroup(), job.getName()))
            .ifPresent(next::add);
      }
    }
    next.sort(null);
    return next;
  }

  /** What falls due after that moment and not after the other, in order. */
  public List<Appointment> between(Instant after, Instant upTo) {
    List<Appointment> due = new ArrayList<>();
    for (JobKey job : jobs()) {
      for (Trigger trigger : triggers(job)) {
        Date at = trigger.getFireTimeAfter(Date.from(after));
        while (at != null && !at.toInstant().isAfter(upTo)) {
          due.add(new Appointment(at.toInstant(), job.getGroup(), job.getName()));
          at = trigger.getFireTimeAfter(at);
        }
      }
    }
    due.sort(null);
    return due;
  }

  /**
   * Does what that appointment does, now and in this thread.
   *
   * @throws IllegalStateException while the scheduler runs, which does it by itself
   */
  public void fire(Appointment appointment) {
    try {
      if (scheduler.isStarted()) {
        throw new IllegalStateException("The scheduler runs and fires by itself");
      }
      JobKey key = new JobKey(appointment.of(), appointment.kind());
      JobDetail detail = scheduler.getJobDetail(key);
      if (detail != null && triggers(key).get(0) instanceof OperableTrigger trigger) {
        fire(detail, trigger, Date.from(appointment.at()));
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fire(JobDetail detail, OperableTrigger trigger, Date at) throws SchedulerException {
    Job job = beans.getBean(detail.getJobClass());
    job.execute(
        new JobExecutionContextImpl(
            scheduler,
            new TriggerFiredBundle(detail, trigger, null, false, at, at, null, null),
            job));
  }

  /** Whether everything that was announced by now has been delivered, or waits for a person. */
  public boolean everythingIsDelivered() {
    return outbox.isIdle();
  }

  private Iterable<JobKey> jobs() {
    try {
      return scheduler.getJobKeys(GroupMatcher.anyJobGroup());
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<? extends Trigger> triggers(JobKey job) {
    try {
      return scheduler.getTriggersOfJob(job);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }
}
