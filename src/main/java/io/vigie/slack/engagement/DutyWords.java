package io.vigie.slack.engagement;

import io.vigie.arbitration.Question;
import io.vigie.duties.Duty;
import io.vigie.shared.Mention;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.lead.LeadDuties;
import io.vigie.slack.setup.SetupDuties;
import io.vigie.slack.signal.SignalDuties;
import java.util.Optional;
import java.util.stream.Collectors;

/** A duty in one sentence. */
final class DutyWords {

  private DutyWords() {}

  /**
   * The sentence.
   *
   * @param named whether to say who owes it, where several people read it
   */
  static String say(Duty duty, Texts t, boolean named) {
    if (duty instanceof Duty.MissingFigures missing) {
      return figures(missing, t) + (named ? owner(missing, t) : "");
    }
    if (duty instanceof Duty.OnLead onLead) {
      return LeadDuties.say(onLead, t) + (named ? expected(duty, t) : "");
    }
    if (duty instanceof Duty.ToTriage triage) {
      return SignalDuties.say(triage, t) + (named ? owner(duty, t) : "");
    }
    Optional<Question> question = QuestionDuties.question(duty);
    if (question.isPresent()) {
      return QuestionDuties.say(duty, question.get(), t) + (named ? expected(duty, t) : "");
    }
    return SetupDuties.say(duty, t)
        .map(said -> said + (named ? owner(duty, t) : ""))
        .orElseThrow(
            () -> new IllegalArgumentException("No words for " + duty.getClass().getSimpleName()));
  }

  private static String figures(Duty.MissingFigures missing, Texts t) {
    return t.say(
        missing.kpis().isEmpty() ? "duties.no_figures" : "duties.missing_figures",
        "client",
        missing.engagement().terms().clientName(),
        "provider",
        missing.engagement().terms().providerName(),
        "week",
        missing.week(),
        "figures",
        new Markup(
            missing.kpis().stream()
                .map(kpi -> t.plain("kpi.name." + kpi.key()))
                .collect(Collectors.joining(", "))),
        "due",
        new Markup(t.moment(missing.due())));
  }

  private static String expected(Duty duty, Texts t) {
    return " " + t.say("duties.question_owed_by", "owner", new Mention(duty.owner()));
  }

  private static String owner(Duty duty, Texts t) {
    return " " + t.say("duties.owed_by", "owner", new Mention(duty.owner()));
  }
}
