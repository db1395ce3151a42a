package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.kpi.Figures;
import io.vigie.kpi.KpiNames;
import io.vigie.kpi.Reading.Source;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /kpi}: records figures, opens their forms, shows what they mean and how they ran. */
@Component
class KpiVerb implements Verb {

  private final Figures figures;
  private final Recording recording;
  private final FiguresForm form;
  private final ImportForm importing;
  private final DefineForm defining;
  private final FigureReview review;

  KpiVerb(
      Figures figures,
      Recording recording,
      FiguresForm form,
      ImportForm importing,
      DefineForm defining,
      FigureReview review) {
    this.figures = figures;
    this.recording = recording;
    this.form = form;
    this.importing = importing;
    this.defining = defining;
    this.review = review;
  }

  @Override
  public List<String> names() {
    return List.of("kpi", "kpis", "chiffres");
  }

  @Override
  public boolean isCommand() {
    return true;
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("kpi.record", Act.ENTER_FIGURES),
        new Help("kpi.form", Act.ENTER_FIGURES),
        new Help("kpi.import", Act.ENTER_FIGURES),
        new Help("kpi.list", Act.READ),
        new Help("kpi.figure", Act.READ),
        new Help("kpi.define", Act.DEFINE_A_KPI));
  }

  @Override
  public Reply answer(Request request, String words) {
    return switch (KpiNames.folded(words)) {
      case "" -> form.open(request, Optional.empty());
      case "list", "liste" -> review.baseline(request);
      case "define", "definir" -> defining.open(request, Optional.empty());
      case "import", "importer" -> importing.open(request);
      default ->
          KpiNames.find(words)
              .map(kpi -> review.figure(request, kpi))
              .orElseGet(() -> typed(request, words));
    };
  }

  private Reply typed(Request request, String words) {
    TypedFigures typed = TypedFigures.read(words);
    if (typed.amounts().isEmpty()) {
      return form.open(request, typed.week());
    }
    Week week = typed.week().orElseGet(() -> figures.currentWeek(request.member().engagement()));
    return recording.record(request, Source.TYPED, week, typed.amounts());
  }
}
