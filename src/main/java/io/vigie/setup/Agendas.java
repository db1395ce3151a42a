package io.vigie.setup;

import io.vigie.arbitration.DecisionLog;
import io.vigie.engagement.Act;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Terms;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Scorecard;
import io.vigie.kpi.Scorecards;
import io.vigie.kpi.Scorecards.Known;
import io.vigie.playbook.Playbook;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the agenda of the weekly meeting, one working day before it. */
@Service
public class Agendas {

  private static final int LAST_ACTIONS = 7;

  private final JdbcClient jdbc;
  private final DecisionLog log;
  private final Scorecards scorecards;
  private final Actions actions;
  private final ReadinessList readiness;
  private final Gates gates;
  private final Playbook playbook;
  private final DaysOff daysOff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Agendas(
      JdbcClient jdbc,
      DecisionLog log,
      Scorecards scorecards,
      Actions actions,
      ReadinessList readiness,
      Gates gates,
      Playbook playbook,
      DaysOff daysOff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.log = log;
    this.scorecards = scorecards;
    this.actions = actions;
    this.readiness = readiness;
    this.gates = gates;
    this.playbook = playbook;
    this.daysOff = daysOff;
    this.events = events;
    this.clock = clock;
  }

  /** Puts the agenda before everybody, once for each meeting. */
  @Transactional
  public void post(Engagement engagement) {
    next(engagement)
        .filter(meeting -> isTheDay(engagement, meeting))
        .filter(meeting -> claim(engagement, Week.of(meeting.toLocalDate())))
        .map(meeting -> of(engagement, meeting))
        .ifPresent(agenda -> events.publishEvent(new AgendaMade(agenda)));
  }

  /** The agenda of the next meeting as things are; none where no slot is agreed. */
  @Transactional(readOnly = true)
  public Optional<Agenda> next(Member by) {
    by.require(Act.READ);
    return next(by.engagement()).map(meeting -> of(by.engagement(), meeting));
  }

  private boolean isTheDay(Engagement engagement, ZonedDateTime meeting) {
    LocalDate today = clock.instant().atZone(meeting.getZone()).toLocalDate();
    LocalDate eve = daysOff.ofClient(engagement).before(meeting.toLocalDate());
    return !today.isBefore(eve);
  }

  /** The first meeting that has not begun; on a day off there is none that week. */
  private Optional<ZonedDateTime> next(Engagement engagement) {
    Terms terms = engagement.terms();
    if (terms.meetingDay().isEmpty() || terms.meetingTime().isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime now = clock.instant().atZone(terms.zone());
    ZonedDateTime meeting =
        Week.of(now.toLocalDate())
            .monday()
            .with(terms.meetingDay().get())
            .atTime(terms.meetingTime().get())
            .atZone(terms.zone());
    while (meeting.isBefore(now)
        || !daysOff.ofClient(engagement).isWorkingDay(meeting.toLocalDate())) {
      meeting = meeting.plusWeeks(1);
    }
    return Optional.of(meeting);
  }

  private Agenda of(Engagement engagement, ZonedDateTime meeting) {
    LocalDate day = meeting.toLocalDate();
    Optional<Gate> gate = gates.next(engagement);
    return new Agenda(
        engagement,
        Week.of(day),
        meeting,
        log.open(engagement).stream()
            .filter(question -> !question.due().isAfter(day.plusWeeks(1)))
            .toList(),
        unexplained(engagement),
        actions.of(engagement).stream().filter(action -> isOfThisMeeting(action, day)).toList(),
        readiness.of(engagement, gate),
        gate.filter(Gate::isOpen),
        playbook.gaps(engagement),
        playbook.drafts(engagement));
  }

  private static boolean isOfThisMeeting(Action action, LocalDate day) {
    return action.done().filter(done -> done.isBefore(day.minusDays(LAST_ACTIONS))).isEmpty();
  }

  private List<Kpi> unexplained(Engagement engagement) {
    Known known = scorecards.known(engagement);
    Week week = Week.at(clock.instant(), engagement.terms().zone()).previous();
    return known.of(week).lines().stream()
        .filter(
            line -> line.change().filter(change -> isOpen(known, line, change.since())).isPresent())
        .map(Scorecard.Line::kpi)
        .toList();
  }

  private static boolean isOpen(Known known, Scorecard.Line line, Week since) {
    return known.remarks().explanations().stream()
        .noneMatch(said -> said.kpi() == line.kpi() && said.changeBegan().equals(since));
  }

  private boolean claim(Engagement engagement, Week week) {
    return jdbc.sql(
                "insert into agenda (engagement_id, week, posted_at) values (?, ?, ?) on conflict"
                    + " do nothing")
            .params(engagement.id(), week.monday(), clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
