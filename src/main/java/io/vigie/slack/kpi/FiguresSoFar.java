package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Reading;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.HomeSection;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In App Home: what was entered for the running week. */
@Component
class FiguresSoFar implements HomeSection {

  private final Figures figures;

  FiguresSoFar(Figures figures) {
    this.figures = figures;
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public List<Block> of(Member member, Texts texts) {
    if (!member.may(Act.READ)) {
      return List.of();
    }
    Week running = figures.currentWeek(member.engagement());
    FigureWords words = new FigureWords(texts);
    String entered =
        figures.history(member.engagement().id()).of(running).stream()
            .sorted(Comparator.comparing(Reading::kpi))
            .map(
                reading ->
                    texts.plain("kpi.name." + reading.kpi().key())
                        + " *"
                        + words.amount(reading.amount())
                        + "*")
            .collect(Collectors.joining(" · "));
    return List.of(
        Block.section(
            entered.isEmpty()
                ? texts.say("home.figures.none", "week", running)
                : texts.say("home.figures", "week", running, "figures", new Markup(entered))));
  }
}
