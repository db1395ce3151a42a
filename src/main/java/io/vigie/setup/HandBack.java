package io.vigie.setup;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.lead.OpenLeads;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Play;
import java.util.List;

/**
 * What the two companies hand back to each other at the end.
 *
 * @param reason why it ends
 * @param playbook what is in force, which the client keeps
 * @param leads what has not come to its end
 */
public record HandBack(
    Engagement engagement,
    String by,
    String reason,
    List<Play> playbook,
    List<Question> questions,
    List<Action> actions,
    List<Gap> gaps,
    OpenLeads leads) {

  public HandBack {
    playbook = List.copyOf(playbook);
    questions = List.copyOf(questions);
    actions = List.copyOf(actions);
    gaps = List.copyOf(gaps);
  }
}
