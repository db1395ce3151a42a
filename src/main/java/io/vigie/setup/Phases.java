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
    List<Stage> begun = rows.of(engagement.id());
    return begun.isEmpty() ? setup(engagement) : begun.get(begun.size() - 1);
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

  /** The first day of the pilot, once there was one. */
  Optional<LocalDate> pilotBegan(Engagement engagement) {
    return rows.of(engagement.id()).stream()
        .filter(stage -> stage.phase() == Phase.PILOT)
        .map(Stage::since)
        .findFirst();
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
