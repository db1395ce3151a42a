package io.vigie.schedule;

import io.vigie.shared.NightFell;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Every night: what is only kept for a while is forgotten by whoever keeps it. */
@Component
class HousekeepingJob implements Job {

  private final ApplicationEventPublisher events;

  HousekeepingJob(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void execute(JobExecutionContext context) {
    events.publishEvent(new NightFell());
  }
}
