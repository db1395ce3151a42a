package io.vigie.setup;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.setup.Readiness.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check before a phase, with the facts that the referent decides on.
 *
 * @param into the phase that it leads into
 * @param due the day on which it is to be passed
 * @param isOpen whether the day has come, or nothing is missing any more
 * @param readiness the list as it stands
 * @param mandatory questions that should have been decided before
 * @param attained what was reached of the ramp plan
 * @param lastNo the last ruling, if it was a no-go
 */
public record Gate(
    Engagement engagement,
    Phase into,
    LocalDate due,
    boolean isOpen,
    Readiness readiness,
    List<Question> mandatory,
    List<Attainment> attained,
    Optional<Ruling> lastNo) {

  private static final String RAMP = "ramp:";

  public Gate {
    mandatory = List.copyOf(mandatory);
    attained = List.copyOf(attained);
  }

  /**
   * What the referent said at a gate.
   *
   * @param words why in spite of what was missing, or what is missing
   * @param unmet the conditions that were not met, by key
   * @param againOn when a no-go is looked at again
   */
  public record Ruling(
      Phase into,
      boolean go,
      Optional<String> words,
      List<String> unmet,
      Optional<LocalDate> againOn,
      String by,
      LocalDate on) {
    public Ruling {
      unmet = List.copyOf(unmet);
    }
  }

  /** The conditions that are not met: keys of the readiness list, and figures behind the plan. */
  public List<String> unmet() {
    List<String> unmet = new ArrayList<>(readiness.missing().stream().map(Item::key).toList());
    behind().forEach(figure -> unmet.add(RAMP + figure.kpi().key()));
    return unmet;
  }

  /** Figures that lie behind the plan beyond doubt. */
  public List<Attainment> behind() {
    return attained.stream()
        .filter(figure -> figure.verdict() == Attainment.Verdict.BEHIND)
        .toList();
  }
}
