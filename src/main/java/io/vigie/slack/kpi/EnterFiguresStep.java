package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Reading.Source;
import io.vigie.kpi.Recorded;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Step;
import io.vigie.slack.kit.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A step of Workflow Builder that records the figures of a week. */
@Component
class EnterFiguresStep implements Step {

  private final Figures figures;

  EnterFiguresStep(Figures figures) {
    this.figures = figures;
  }

  @Override
  public String id() {
    return "enter_figures";
  }

  @Override
  public Act act() {
    return Act.ENTER_FIGURES;
  }

  @Override
  public Map<String, String> run(Member by, Texts texts, Map<String, String> inputs) {
    String week = inputs.getOrDefault("week", "").strip();
    TypedFigures typed = TypedFigures.read(week + " " + inputs.getOrDefault("figures", ""));
    if (typed.amounts().isEmpty()) {
      throw new NoFigureGiven();
    }
    Week meant = typed.week().orElseGet(() -> figures.currentWeek(by.engagement()));
    Recorded recorded = figures.record(by, Source.TYPED, meant, typed.amounts());
    FigureWords words = new FigureWords(texts);
    return Map.of(
        "week",
        meant.toString(),
        "summary",
        recorded.changes().stream().map(words::change).collect(Collectors.joining(" · ")));
  }
}
