package io.vigie.engagement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days off that an engagement has beside the public holidays: a bridge day, a closure. */
@Service
public class DaysOff {

  private final JdbcClient jdbc;

  DaysOff(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names a day on which nobody of this engagement works. */
  @Transactional
  public void add(Member by, LocalDate day, String name) {
    by.require(Act.CHANGE_THE_ENGAGEMENT);
    jdbc.sql(
            "insert into day_off (engagement_id, off_day, name) values (?, ?, ?) on conflict do"
                + " nothing")
        .params(by.engagement().id(), day, name)
        .update();
  }

  /** The working days of the client in this engagement. */
  public WorkingCalendar ofClient(Engagement engagement) {
    return engagement.calendar().without(of(engagement));
  }

  /** The working days of one side of this engagement. */
  public WorkingCalendar of(Engagement engagement, Side side) {
    return side == Side.CLIENT
        ? ofClient(engagement)
        : WorkingCalendar.of(engagement.terms().providerCountry()).without(of(engagement));
  }

  private Set<LocalDate> of(Engagement engagement) {
    return new HashSet<>(
        jdbc.sql("select off_day from day_off where engagement_id = ?")
            .param(engagement.id())
            .query(LocalDate.class)
            .list());
  }
}
