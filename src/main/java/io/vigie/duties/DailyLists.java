package io.vigie.duties;

import io.vigie.duties.Duties.Due;
import io.vigie.engagement.Engagement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list that a person gets, at most one a day, whatever the number of engagements. */
@Service
public class DailyLists {

  private final Duties duties;
  private final SentLists sent;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DailyLists(Duties duties, SentLists sent, ApplicationEventPublisher events, Clock clock) {
    this.duties = duties;
    this.sent = sent;
    this.events = events;
    this.clock = clock;
  }

  /** A person's list of a day. */
  public record DailyList(Engagement first, String person, LocalDate day, List<Duty> duties) {}

  /**
   * Sends a person's list of that day, of all engagements, as things are now: if something in it is
   * news, and the person had none today. The day is taken first, in the transaction that sends.
   */
  @Transactional
  void send(String person, LocalDate day, List<Engagement> engagements) {
    List<Due> owed =
        engagements.stream()
            .flatMap(engagement -> duties.dueToday(engagement).stream())
            .filter(due -> due.duty().owner().equals(person))
            .toList();
    if (owed.stream().noneMatch(Due::isNews) || !sent.claim(person, day, clock.instant())) {
      return;
    }
    owed.stream().filter(Due::isNews).forEach(due -> due.said().run());
    Engagement first = owed.get(0).duty().engagement();
    events.publishEvent(new DailyList(first, person, day, owed.stream().map(Due::duty).toList()));
  }
}
