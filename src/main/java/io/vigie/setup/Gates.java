package io.vigie.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.WorkingCalendar;
import io.vigie.setup.Evidence.Seen;
import io.vigie.setup.Gate.Ruling;
import io.vigie.setup.Phases.Course;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the gates: nothing starts that was not made explicit, or overridden in writing. */
@Service
public class Gates {

  private static final int PILOT_WEEKS = 4;

  private final GateRows rows;
  private final Phases phases;
  private final ReadinessList readiness;
  private final Evidence evidence;
  private final Ramps ramps;
  private final DaysOff daysOff;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Gates(
      GateRows rows,
      Phases phases,
      ReadinessList readiness,
      Evidence evidence,
      Ramps ramps,
      DaysOff daysOff,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.phases = phases;
    this.readiness = readiness;
    this.evidence = evidence;
    this.ramps = ramps;
    this.daysOff = daysOff;
    this.events = events;
    this.clock = clock;
  }

  /** The next gate with its facts; none after the run began. */
  @Transactional(readOnly = true)
  public Optional<Gate> next(Engagement engagement) {
    Course course = phases.course(engagement);
    return course.stage().phase().next().map(into -> gate(engagement, course, into));
  }

  private Gate gate(Engagement engagement, Course course, Phase into) {
    LocalDate today = phases.today(engagement);
    WorkingCalendar calendar = daysOff.ofClient(engagement);
    Optional<Ruling> lastNo =
        rows.of(engagement).stream()
            .reduce((first, last) -> last)
            .filter(ruling -> !ruling.go() && ruling.into() == into);
    LocalDate due =
        lastNo.flatMap(Ruling::againOn).orElseGet(() -> due(engagement, course.stage(), calendar));
    Seen seen = evidence.of(engagement, course.pilotBegan());
    Readiness list = readiness.of(engagement, seen, calendar);
    boolean dayHasCome = !today.isBefore(calendar.before(due));
    return new Gate(
        engagement,
        into,
        due,
        dayHasCome || (into == Phase.PILOT && list.missing().isEmpty()),
        list,
        seen.openFromSetup(),
        ramps.attained(engagement, course.stage(), Week.of(today).previous()),
        lastNo);
  }

  private LocalDate due(Engagement engagement, Stage stage, WorkingCalendar calendar) {
    return switch (stage.phase()) {
      case SETUP -> ReadinessList.start(engagement, calendar);
      case PILOT -> stage.since().plusWeeks(PILOT_WEEKS);
      case RAMP -> stage.firstWeek().plus(ramps.of(engagement).weeks()).monday();
      case RUN, ENDED -> stage.since();
    };
  }

  /** What was said at gates, oldest first. */
  @Transactional(readOnly = true)
  public List<Ruling> rulings(Engagement engagement) {
    return rows.of(engagement);
  }

  /** Rulings that went ahead against what is missing still: with only those conditions. */
  @Transactional(readOnly = true)
  public List<Ruling> unmended(Engagement engagement) {
    return unmended(rows.of(engagement), readiness.of(engagement));
  }

  /** The same, of what was read already. */
  static List<Ruling> unmended(List<Ruling> rulings, Readiness list) {
    List<String> missing = list.missing().stream().map(Readiness.Item::key).toList();
    return rulings.stream()
        .filter(Ruling::go)
        .map(
            ruling ->
                new Ruling(
                    ruling.into(),
                    true,
                    ruling.words(),
                    ruling.unmet().stream().filter(missing::contains).toList(),
                    Optional.empty(),
                    ruling.by(),
                    ruling.on()))
        .filter(ruling -> !ruling.unmet().isEmpty())
        .toList();
  }

  /**
   * Passes the next gate.
   *
   * @param reason why in spite of what is missing; needed where something is
   * @throws ConditionsUnmet where something is missing and nobody says why it starts all the same
   * @throws NoGateAhead after the run began
   */
  @Transactional
  public Stage go(Member by, Phase into, Optional<String> reason) {
    Gate gate = mine(by, into);
    List<String> unmet = gate.unmet();
    if (!unmet.isEmpty() && reason.filter(words -> !words.isBlank()).isEmpty()) {
      throw new ConditionsUnmet(unmet.size());
    }
    Optional<String> why = reason.filter(words -> !words.isBlank()).map(SetupWording::reason);
    Stage stage = phases.begin(by, into);
    rule(by, gate, new Ruling(into, true, why, unmet, Optional.empty(), user(by), today(by)));
    return stage;
  }

  /**
   * Does not pass it, and says what is missing and when it is looked at again.
   *
   * @throws DayIsPast for a day that does not lie ahead
   */
  @Transactional
  public Gate noGo(Member by, Phase into, String missing, LocalDate againOn) {
    Gate gate = mine(by, into);
    String words = SetupWording.reason(missing);
    if (!againOn.isAfter(today(by))) {
      throw new DayIsPast(againOn);
    }
    rule(
        by,
        gate,
        new Ruling(
            into,
            false,
            Optional.of(words),
            gate.unmet(),
            Optional.of(againOn),
            user(by),
            today(by)));
    return next(by.engagement()).orElseThrow(NoGateAhead::new);
  }

  private Gate mine(Member by, Phase into) {
    by.require(Act.PASS_A_GATE);
    rows.lock(by.engagement().id());
    Gate gate = next(by.engagement()).orElseThrow(NoGateAhead::new);
    if (gate.into() != into) {
      throw new GateIsPassed();
    }
    return gate;
  }

  private void rule(Member by, Gate gate, Ruling ruling) {
    rows.rule(by.engagement().id(), ruling, by.person(), clock.instant());
    events.publishEvent(new GateChanged(gate, Optional.of(ruling)));
  }

  private LocalDate today(Member by) {
    return phases.today(by.engagement());
  }

  private static String user(Member by) {
    return by.person().user();
  }

  /** Puts a gate before everybody once its day has come, or once nothing is missing. */
  @Transactional
  public void ask(Gate gate) {
    if (gate.isOpen()
        && rows.claim(gate.engagement().id(), gate.into(), gate.due(), clock.instant())) {
      events.publishEvent(new GateChanged(gate, Optional.empty()));
    }
  }
}
