package io.vigie.slack.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Chart;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.FigureStory.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One figure: what it means, how it ran, what may be read from it. */
final class FigureCard {

  private final Texts texts;
  private final FigureWords words;
  private final ReadingWords readings;
  private final FigureStory story;

  private FigureCard(Texts texts, FigureStory story) {
    this.texts = texts;
    this.words = new FigureWords(texts);
    this.readings = new ReadingWords(texts, this::week);
    this.story = story;
  }

  /**
   * The card.
   *
   * @param mayDefine whether to offer the reader to change the definition
   */
  static Card of(Texts texts, Engagement engagement, FigureStory story, boolean mayDefine) {
    FigureCard card = new FigureCard(texts, story);
    List<Block> head = card.head();
    List<Block> tail = card.tail(engagement, mayDefine);
    List<Block> plainer = new ArrayList<>(head);
    plainer.addAll(tail);
    if (story.weeks().size() < 2) {
      return new Card(card.summary(), plainer);
    }
    List<Block> blocks = new ArrayList<>(head);
    blocks.add(card.chart());
    blocks.addAll(tail);
    return new Card(card.summary(), blocks, plainer);
  }

  private String summary() {
    return story.weeks().isEmpty()
        ? texts.say("kpi.story.none", "kpi", story.kpi())
        : texts.say(
            "kpi.story",
            "kpi",
            story.kpi(),
            "line",
            new Markup(line(story.weeks().get(story.weeks().size() - 1))));
  }

  private List<Block> head() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.header(texts.plain("kpi.name." + story.kpi().key())));
    blocks.add(Block.section(new DefinitionWords(texts).whole(story.definition())));
    return blocks;
  }

  private List<Block> tail(Engagement engagement, boolean mayDefine) {
    List<Block> blocks = new ArrayList<>();
    if (story.weeks().isEmpty()) {
      blocks.add(Block.section(texts.say("kpi.story.none", "kpi", story.kpi())));
    } else {
      blocks.add(Block.section(lines()));
    }
    story
        .newest()
        .flatMap(WatchReading::baseline)
        .ifPresent(baseline -> blocks.add(Block.context(readings.usual(baseline))));
    blocks.add(Block.actions(Origin.block(engagement.id(), "kpi"), buttons(mayDefine)));
    return blocks;
  }

  private List<Block> buttons(boolean mayDefine) {
    List<Block> buttons = new ArrayList<>();
    buttons.add(
        Block.button(
            texts.plain("kpi.button.correct"), CorrectButton.ID, story.running().toString()));
    if (mayDefine) {
      buttons.add(
          Block.button(texts.plain("kpi.button.define"), DefineButton.ID, story.kpi().key()));
    }
    return buttons;
  }

  /** The newest week first: it is what people look for. */
  private String lines() {
    List<String> lines = new ArrayList<>(story.weeks().stream().map(this::line).toList());
    Collections.reverse(lines);
    return String.join("\n", lines);
  }

  private String line(Told told) {
    List<String> parts = new ArrayList<>();
    parts.add(
        texts.say(
            "kpi.story.week",
            "week",
            new Markup(week(told.week())),
            "figure",
            new Markup(figure(told))));
    told.reading().map(readings::reading).ifPresent(parts::add);
    if (told.week().equals(story.running())) {
      parts.add(texts.plain("kpi.story.running"));
    }
    told.replaced()
        .ifPresent(
            before -> parts.add(texts.plain("kpi.story.restated", "before", words.amount(before))));
    return String.join(" · ", parts);
  }

  /** The week, with its year where that is not the running one's. */
  private String week(Week week) {
    return week.year() == story.running().year()
        ? texts.plain("date.week", "number", week.number())
        : week.toString();
  }

  private String figure(Told told) {
    return told.amount()
        .map(words::amount)
        .or(() -> told.quotient().map(this::computed))
        .orElseGet(() -> texts.plain("kpi.no_figure"));
  }

  private String computed(Quotient parts) {
    String counted = words.amount(parts.above()) + "/" + words.amount(parts.below());
    if (story.kpi().unit() == Kpi.Unit.SHARE) {
      return Proportion.of(parts.above().longValue(), parts.below().longValue())
          .map(words::share)
          .orElse(counted);
    }
    return texts.plain("kpi.ratio", "counted", counted, "ratio", words.amount(ratio(parts, 2)));
  }

  private static BigDecimal ratio(Quotient parts, int decimals) {
    return parts.above().divide(parts.below(), decimals, RoundingMode.HALF_UP);
  }

  private Block chart() {
    List<String> weeks = story.weeks().stream().map(told -> told.week().toString()).toList();
    String name = texts.plain("kpi.name." + story.kpi().key());
    List<BigDecimal> values = story.weeks().stream().map(this::value).toList();
    String up =
        story.kpi().unit() == Kpi.Unit.SHARE
            ? texts.plain("kpi.chart.percent")
            : texts.plain("kpi.chart.amount");
    return new Chart(name, weeks).line(name, values).block(texts.plain("kpi.chart.weeks"), up);
  }

  private BigDecimal value(Told told) {
    BigDecimal factor =
        story.kpi().unit() == Kpi.Unit.SHARE ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    return told.amount()
        .or(
            () ->
                told.quotient()
                    .map(q -> new Quotient(q.above().multiply(factor), q.below()))
                    .map(q -> ratio(q, 1)))
        .orElse(BigDecimal.ZERO);
  }
}
