package io.vigie.setup;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play;
import io.vigie.playbook.Playbook;
import io.vigie.setup.Gate.Ruling;
import io.vigie.setup.SetupWeek.RampWeek;
import io.vigie.shared.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for the digest: how far an engagement is, and what it was given. */
@Service
@Transactional(readOnly = true)
public class SetupWeeks {

  private final Phases phases;
  private final ReadinessList readiness;
  private final Gates gates;
  private final TargetGuard targets;
  private final Ramps ramps;
  private final Actions actions;
  private final Playbook playbook;
  private final FirstActions firstActions;

  SetupWeeks(
      Phases phases,
      ReadinessList readiness,
      Gates gates,
      TargetGuard targets,
      Ramps ramps,
      Actions actions,
      Playbook playbook,
      FirstActions firstActions) {
    this.phases = phases;
    this.readiness = readiness;
    this.gates = gates;
    this.targets = targets;
    this.ramps = ramps;
    this.actions = actions;
    this.playbook = playbook;
    this.firstActions = firstActions;
  }

  /** That week with what is missing now: what a digest that is posted asks for. */
  public SetupWeek now(Engagement engagement, Week week) {
    Stage stage = phases.in(engagement, week);
    Optional<Gate> gate = gates.next(engagement);
    Readiness list = readiness.of(engagement, gate);
    List<Ruling> rulings = gates.rulings(engagement);
    return new SetupWeek(
        stage,
        ramp(engagement, stage, week),
        Optional.of(list).filter(all -> !all.isComplete()),
        gate.filter(Gate::isOpen),
        rulings.stream().filter(ruling -> isSince(ruling.on(), week)).toList(),
        Gates.unmended(rulings, list),
        targets.unmended(engagement),
        ramps.attained(engagement, week),
        actions.of(engagement).stream()
            .filter(action -> action.done().filter(done -> !isSince(done, week)).isEmpty())
            .toList(),
        playbook.gaps(engagement),
        published(engagement, week),
        firstActions.now(engagement, week));
  }

  /** That week as it was; what is missing now says nothing about it. */
  public SetupWeek atClose(Engagement engagement, Week week) {
    Stage stage = phases.in(engagement, week);
    SetupWeek quiet = SetupWeek.quiet(stage);
    return new SetupWeek(
        stage,
        ramp(engagement, stage, week),
        quiet.readiness(),
        quiet.gate(),
        gates.rulings(engagement).stream()
            .filter(ruling -> Week.of(ruling.on()).equals(week))
            .toList(),
        quiet.overridden(),
        quiet.overriddenTargets(),
        quiet.attained(),
        quiet.actions(),
        quiet.gaps(),
        published(engagement, week).stream()
            .filter(play -> Week.of(day(engagement, play)).equals(week))
            .toList(),
        firstActions.atClose(engagement, week));
  }

  private Optional<RampWeek> ramp(Engagement engagement, Stage stage, Week week) {
    if (stage.phase() != Phase.RAMP || week.isBefore(stage.firstWeek())) {
      return Optional.empty();
    }
    Week first = stage.firstWeek();
    return Optional.of(new RampWeek(ramps.of(engagement), first, RampPlan.number(first, week)));
  }

  private List<Play> published(Engagement engagement, Week week) {
    return playbook.inForce(engagement).stream()
        .filter(play -> isSince(day(engagement, play), week))
        .toList();
  }

  private static LocalDate day(Engagement engagement, Play play) {
    return Phases.day(engagement, play.publication().orElseThrow().at());
  }

  private static boolean isSince(LocalDate day, Week week) {
    return !day.isBefore(week.monday());
  }
}
