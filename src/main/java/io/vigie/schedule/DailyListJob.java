package io.vigie.schedule;

import io.vigie.duties.DailyLists;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every working day at nine: what each person owes. */
@Component
class DailyListJob extends EngagementJob {

  private final DailyLists lists;

  DailyListJob(DailyLists lists) {
    this.lists = lists;
  }

  @Override
  void run(UUID engagement) {
    lists.send(engagement);
  }
}
