package io.vigie.setup;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import io.vigie.shared.Week;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a weekly meeting is about, made from how things are.
 *
 * @param week the week of the meeting
 * @param questions to decide, by due date
 * @param changed figures that changed and that nobody has explained
 * @param actions the last ones, open and done since the last meeting
 * @param gate the one that is open
 */
public record Agenda(
    Engagement engagement,
    Week week,
    ZonedDateTime meeting,
    List<Question> questions,
    List<Kpi> changed,
    List<Action> actions,
    Readiness readiness,
    Optional<Gate> gate,
    List<Gap> gaps,
    List<Play> drafts) {

  public Agenda {
    questions = List.copyOf(questions);
    changed = List.copyOf(changed);
    actions = List.copyOf(actions);
    gaps = List.copyOf(gaps);
    drafts = List.copyOf(drafts);
  }
}
