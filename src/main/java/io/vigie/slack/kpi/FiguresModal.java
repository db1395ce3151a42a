package io.vigie.slack.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form for the figures of one week, with what stands there already. */
final class FiguresModal {

  static final String ID = "kpi.figures";
  static final String WEEK = "week";

  private FiguresModal() {}

  static Modal of(Texts texts, Engagement engagement, Week week, Map<Kpi, BigDecimal> standing) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.context(texts.say("kpi.figures.about", "week", new FigureWords(texts).week(week))));
    blocks.add(
        Field.line(WEEK, texts.plain("kpi.figures.week"), Optional.of(week.toString()))
            .hint(texts.plain("kpi.figures.week.hint"))
            .block());
    for (Kpi kpi : Kpi.entered()) {
      blocks.add(
          Field.line(
                  kpi.key(),
                  texts.plain("kpi.name." + kpi.key()),
                  Optional.ofNullable(standing.get(kpi)).map(FiguresModal::typed))
              .mayBeEmpty()
              .block());
    }
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), week.toString()),
        texts.plain("kpi.figures.title"),
        texts.plain("form.save"),
        texts.plain("form.cancel"),
        blocks);
  }

  /** As somebody would type it, without what separates thousands. */
  private static String typed(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
