package io.vigie.schedule;

import java.util.UUID;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A job that is about one engagement, whose id is the job's name. */
abstract class EngagementJob implements Job {

  @Override
  public final void execute(JobExecutionContext context) {
    run(UUID.fromString(context.getJobDetail().getKey().getName()));
  }

  abstract void run(UUID engagement);
}
