package io.vigie.schedule;

import io.vigie.duties.DailyRound;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.stereotype.Component;

/** Every hour, because people work in many zones: what each person owes, at nine of their own. */
@Component
class DailyListJob implements Job {

  private final DailyRound round;

  DailyListJob(DailyRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.go();
  }
}
