package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.digest.WeeklyDigest.Pace;
import io.vigie.digest.WeeklyDigest.TargetReading;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.ProcessChart;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Targets beside what is usual, and how far those of months and quarters have come. */
record TargetParts(WeeklyDigest digest, Texts texts) {

  /** Both are of closed weeks. */
  List<Part> parts() {
    return digest.occasion() == Occasion.SO_FAR
        ? List.of()
        : List.of(
            part("digest.target.title", digest.targets().stream().map(this::target).toList()),
            part("digest.pace.title", digest.paces().stream().map(this::pace).toList()));
  }

  private Part part(String title, List<String> sentences) {
    return sentences.isEmpty()
        ? Part.NOTHING
        : Part.of(
            Block.section(
                texts.say(
                    title,
                    "words",
                    new Markup(sentences.stream().collect(Collectors.joining("\n"))))));
  }

  private String target(TargetReading reading) {
    Kpi kpi = reading.line().kpi();
    ProcessChart usual =
        reading
            .line()
            .reading()
            .flatMap(WatchReading::baseline)
            .flatMap(WatchBaseline::chart)
            .orElseThrow();
    String where =
        switch (reading.standing()) {
          case INSIDE -> "inside";
          case ALWAYS_MET -> kpi.isBetterLower() ? "above" : "below";
          case NEVER_MET -> kpi.isBetterLower() ? "below" : "above";
        };
    return texts.say(
        "digest.target." + reading.standing(),
        "so_many",
        figures().soMany(kpi, figures().amount(reading.target().amount())),
        "where",
        where,
        "cap",
        String.valueOf(kpi.isBetterLower()),
        "range",
        figures().range(usual));
  }

  private String pace(Pace pace) {
    Map<String, Object> words = new HashMap<>();
    words.put("actual", texts.number(pace.actual()));
    words.put("target", figures().soMany(pace.kpi(), texts.number(pace.target())));
    words.put("until", new WeekWords(texts, digest.week()).date(pace.until()));
    words.put("days", pace.workingDaysLeft());
    words.put("cap", String.valueOf(pace.kpi().isBetterLower()));
    words.put("outlook", new Markup(outlook(pace)));
    return texts.say("digest.pace", words);
  }

  private String outlook(Pace pace) {
    String cap = String.valueOf(pace.kpi().isBetterLower());
    if (pace.actual() >= pace.target()) {
      return texts.say("digest.pace.reached", "cap", cap);
    }
    if (pace.chance().isEmpty()) {
      return texts.say("digest.pace.unknown");
    }
    // What is counted comes one by one; amounts of money do not, and have no such chance.
    return pace.kpi().unit() == Kpi.Unit.MONEY
        ? texts.say("digest.pace.money")
        : texts.say(
            "digest.pace.chance",
            "chance",
            new Markup(Odds.of(pace.chance().get()).name()),
            "cap",
            cap);
  }

  private FigureWords figures() {
    return new FigureWords(texts, new WeekWords(texts, digest.week()));
  }
}
