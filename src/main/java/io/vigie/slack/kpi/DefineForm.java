package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.Definitions;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.setup.TargetGuard;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Changes what an indicator means, from the running week on. */
@Component
class DefineForm implements Form {

  private final Definitions definitions;
  private final Figures figures;
  private final TargetGuard targets;

  DefineForm(Definitions definitions, Figures figures, TargetGuard targets) {
    this.definitions = definitions;
    this.figures = figures;
    this.targets = targets;
  }

  @Override
  public String id() {
    return DefineModal.ID;
  }

  @Override
  public Act act() {
    return Act.DEFINE_A_KPI;
  }

  /** The form, for that indicator or for one to be picked. */
  Reply open(Request request, Optional<Kpi> kpi) {
    Member by = request.member();
    by.require(Act.DEFINE_A_KPI);
    return new Reply.Open(
        DefineModal.of(
            request.texts(),
            by.engagement(),
            kpi.map(picked -> standing(by.engagement(), picked))));
  }

  private KpiDefinition standing(Engagement engagement, Kpi kpi) {
    return definitions.baseline(engagement.id()).in(figures.currentWeek(engagement), kpi);
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.DEFINE_A_KPI);
    Texts texts = request.texts();
    Map<String, String> mend = new LinkedHashMap<>();
    Optional<Kpi> kpi = answers.text(DefineModal.KPI).flatMap(Kpi::ofKey);
    if (kpi.isEmpty()) {
      return new Reply.Mend(Map.of(DefineModal.KPI, texts.plain("kpi.mend.kpi")));
    }
    KpiDefinition wanted =
        new WantedDefinition(texts, answers, mend).over(standing(by.engagement(), kpi.get()));
    if (!mend.isEmpty()) {
      return new Reply.Mend(mend);
    }
    answers.text(DefineModal.OVERRIDE).ifPresent(reason -> targets.override(by, kpi.get(), reason));
    if (targets.wantsReason(by.engagement(), wanted)) {
      return new Reply.Turn(DefineModal.withoutPitch(texts, by.engagement(), wanted));
    }
    KpiDefinition defined = definitions.define(by, wanted);
    return new Reply.Whisper(
        Card.saying(
            texts.say("kpi.defined", "kpi", defined.kpi(), "version", defined.version())
                + "\n"
                + new DefinitionWords(texts).whole(defined)));
  }
}
