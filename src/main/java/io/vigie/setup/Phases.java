package io.vigie.setup;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.shared.Week;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which phase an engagement is, and was. */
@Service
public class Phases {

  private final PhaseRows rows;
  private final Clock clock;

  Phases(PhaseRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The phase of today. */
  @Transactional(readOnly = true)
  public Stage of(Engagement engagement) {
    return course(engagement).stage();
  }

  /**
   * How an engagement went so far.
   *
   * @param stage the phase of today
   * @param pilotBegan the first day of the pilot, once there was one
   */
  record Course(Stage stage, Optional<LocalDate> pilotBegan) {}

  Course course(Engagement engagement) {
    List<Stage> begun = rows.of(engagement.id());
    return new Course(
        begun.isEmpty() ? setup(engagement) : begun.get(begun.size() - 1),
        begun.stream().filter(stage -> stage.phase() == Phase.PILOT).map(Stage::since).findFirst());
  }

  /** The phase in which a week ended. */
  @Transactional(readOnly = true)
  public Stage in(Engagement engagement, Week week) {
    return rows.of(engagement.id()).stream()
        .filter(stage -> !stage.since().isAfter(week.sunday()))
        .reduce((first, last) -> last)
        .orElseGet(() -> setup(engagement));
  }

  private static Stage setup(Engagement engagement) {
    return new Stage(Phase.SETUP, day(engagement, engagement.setUpAt()));
  }

  /** The phase before the present one. */
  Phase before(Engagement engagement) {
    List<Stage> begun = rows.of(engagement.id());
    return begun.size() < 2 ? Phase.SETUP : begun.get(begun.size() - 2).phase();
  }

  /**
   * Begins a phase today.
   *
   * @throws GateIsPassed where somebody was faster
   */
  Stage begin(Member by, Phase phase) {
    Engagement engagement = by.engagement();
    Stage stage = new Stage(phase, today(engagement));
    int sequence = rows.of(engagement.id()).size() + 1;
    if (!rows.begin(engagement.id(), sequence, stage, by.person(), clock.instant())) {
      throw new GateIsPassed();
    }
    return stage;
  }

  LocalDate today(Engagement engagement) {
    return day(engagement, clock.instant());
  }

  static LocalDate day(Engagement engagement, Instant moment) {
    return moment.atZone(engagement.terms().zone()).toLocalDate();
  }
}
