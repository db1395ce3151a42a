package io.vigie.setup;

import io.vigie.kpi.Kpi;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import io.vigie.setup.Gate.Ruling;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a week's digest says of the way that an engagement has come.
 *
 * @param stage the phase in which the week ended
 * @param ramp where in the ramp it lies
 * @param readiness the list while it is not complete
 * @param gate the one that is open
 * @param ruled what was said at gates in the week, or since
 * @param overridden gates that were passed against what is missing still
 * @param overriddenTargets targets that stand without persona and pitch still, with their reasons
 * @param attained what was reached of the ramp plan up to the week
 * @param actions those that are open, and those done since the week began
 * @param gaps what was asked in vain and is not answered yet
 * @param published the plays that were put in force in the week, or since
 * @param firstAction how soon the provider acts on what the client asks
 */
public record SetupWeek(
    Stage stage,
    Optional<RampWeek> ramp,
    Optional<Readiness> readiness,
    Optional<Gate> gate,
    List<Ruling> ruled,
    List<Ruling> overridden,
    Map<Kpi, String> overriddenTargets,
    List<Attainment> attained,
    List<Action> actions,
    List<Gap> gaps,
    List<Play> published,
    FirstAction firstAction) {

  /** An engagement that runs, and of which there is nothing to say. */
  public static final SetupWeek QUIET = quiet(new Stage(Phase.RUN, LocalDate.EPOCH));

  public SetupWeek {
    ruled = List.copyOf(ruled);
    overridden = List.copyOf(overridden);
    overriddenTargets = Map.copyOf(overriddenTargets);
    attained = List.copyOf(attained);
    actions = List.copyOf(actions);
    gaps = List.copyOf(gaps);
    published = List.copyOf(published);
  }

  /** A phase, and nothing beside. */
  public static SetupWeek quiet(Stage stage) {
    return new SetupWeek(
        stage,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        FirstAction.NONE);
  }

  /**
   * A week of the ramp.
   *
   * @param first the first week of the ramp
   * @param number of the week, from 1
   */
  public record RampWeek(RampPlan plan, Week first, int number) {

    /** What the plan asks of a weekly target in that week. */
    public BigDecimal planned(BigDecimal target, Week week) {
      return plan.of(target, RampPlan.number(first, week));
    }
  }
}
