package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.kpi.FigureHistory;
import io.vigie.kpi.FigureHistory.Quotient;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.Reading;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the figures of a week come from, one paragraph each, as far as one message goes. */
record WhyCard(WeeklyDigest digest, FigureHistory figures, Texts texts) {

  private static final int CHARACTERS = 8_000;
  private static final int DEFINITION = 200;

  static Card of(WeeklyDigest digest, FigureHistory figures, Texts texts) {
    return new WhyCard(digest, figures, texts).card();
  }

  private Card card() {
    String title =
        texts.say("digest.why.title", "week", new WeekWords(texts, digest.week()).title());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    int left = CHARACTERS;
    for (Line line : digest.scorecard().lines()) {
      String words = paragraph(line);
      left -= words.length();
      if (left < 0) {
        blocks.add(Block.context(rest(blocks.size() - 1)));
        break;
      }
      blocks.add(Block.section(words));
    }
    return new Card(title, blocks);
  }

  private String rest(int shown) {
    return texts.say("digest.why.rest", "count", digest.scorecard().lines().size() - shown);
  }

  private String paragraph(Line line) {
    String first =
        texts.say(
            "digest.why.figure",
            "kpi",
            line.kpi(),
            "figure",
            new Markup(figure(line)),
            "meaning",
            new Markup(meaning(line.definition())),
            "version",
            line.definition().version());
    return Stream.of(Optional.of(first), Optional.of(origins(line)), baseline(line))
        .flatMap(Optional::stream)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** A ratio shows its sums here, which the table has no room for. */
  private String figure(Line line) {
    String figure = words().figure(line);
    return line.kpi().unit() == Kpi.Unit.RATIO
        ? line.quotient().map(this::sums).orElse("") + " = " + figure
        : figure;
  }

  private String sums(Quotient parts) {
    return words().amount(parts.above()) + "/" + words().amount(parts.below());
  }

  private String meaning(KpiDefinition definition) {
    return definition
        .words()
        .map(words -> texts.say("digest.why.own_words", "words", Words.cut(words, DEFINITION)))
        .orElseGet(() -> texts.say("kpi.definition." + definition.kpi().key()));
  }

  /** Who entered what is entered; what is computed has its parts above. */
  private String origins(Line line) {
    return figures.reading(digest.week(), line.kpi()).map(this::origin).orElse("");
  }

  private String origin(Reading reading) {
    if (reading.source() == Reading.Source.COUNTED) {
      return figures
          .enteredOtherwise(reading.week(), reading.kpi())
          .map(
              entered ->
                  texts.say(
                      "digest.why.counted_otherwise",
                      "amount",
                      words().amount(entered.amount()),
                      "by",
                      new Mention(entered.enteredBy().user())))
          .orElseGet(() -> texts.say("digest.why.counted"));
    }
    String entered =
        texts.say(
            "digest.why.entered",
            "by",
            new Mention(reading.enteredBy().user()),
            "at",
            new Markup(texts.moment(local(reading))),
            "source",
            reading.source().name());
    return reading
        .replaced()
        .map(
            before ->
                entered
                    + " "
                    + texts.say(
                        "digest.why.replaced",
                        "before",
                        words().amount(before),
                        "restated",
                        String.valueOf(reading.isRestated(local(reading).getZone()))))
        .orElse(entered);
  }

  private ZonedDateTime local(Reading reading) {
    return reading.enteredAt().atZone(digest.engagement().terms().zone());
  }

  private Optional<String> baseline(Line line) {
    return line.reading().flatMap(WatchReading::baseline).map(held -> baseline(line, held));
  }

  private String baseline(Line line, WatchBaseline held) {
    WeekWords weeks = new WeekWords(texts, digest.week());
    return texts.say(
        "digest.why.baseline",
        "count",
        held.weeks().size(),
        "first",
        weeks.name(held.weeks().get(0).week()),
        "last",
        weeks.name(held.weeks().get(held.weeks().size() - 1).week()),
        "usual",
        held.chart()
            .map(
                chart ->
                    texts.plain(
                        "digest.why.range",
                        "mean",
                        words().whole(chart.mean()),
                        "range",
                        words().range(chart)))
            .or(() -> held.pooled().proportion().map(words()::pooled))
            .orElse(FigureWords.NOTHING),
        "trial",
        String.valueOf(held.isTrial() && line.kpi().isEntered()));
  }

  private FigureWords words() {
    return new FigureWords(texts, new WeekWords(texts, digest.week()));
  }
}
