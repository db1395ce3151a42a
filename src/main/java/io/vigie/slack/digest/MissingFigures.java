package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Explanations;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was expected for the week and nobody entered, with who owes it: named as work. */
record MissingFigures(WeeklyDigest digest, Texts texts) {

  /** The running week owes nothing yet. */
  Part part() {
    if (digest.occasion() == Occasion.SO_FAR || digest.scorecard().missing().isEmpty()) {
      return Part.NOTHING;
    }
    return Part.of(
        Block.section(texts.say("digest.first.missing", "figures", new Markup(owed())), button())
            .withId(Origin.block(digest.engagement().id(), "missing")));
  }

  /** The whole digest of a week without figures, in one line. */
  Part alone() {
    WeekWords weeks = new WeekWords(texts, digest.week());
    String key = digest.occasion() == Occasion.SO_FAR ? "digest.empty.so_far" : "digest.empty";
    boolean known = !digest.scorecard().missing().isEmpty();
    return Part.of(
            Block.section(
                    texts.say(
                        known || digest.occasion() == Occasion.SO_FAR
                            ? key
                            : "digest.empty.unowned",
                        "week",
                        weeks.title(),
                        "range",
                        weeks.range(),
                        "figures",
                        new Markup(owed()),
                        "referent",
                        new Mention(digest.engagement().terms().referent())),
                    button())
                .withId(Origin.block(digest.engagement().id(), "missing")))
        .staying();
  }

  /** {@code meetings held, no-shows (<@U1>); cost (<@U2>)}. */
  private String owed() {
    Map<String, List<Kpi>> byOwner =
        digest.scorecard().missing().stream()
            .collect(
                Collectors.groupingBy(
                    this::owner,
                    LinkedHashMap::new,
                    Collectors.mapping(KpiDefinition::kpi, Collectors.toList())));
    return byOwner.entrySet().stream()
        .map(owed -> names(owed.getValue()) + " (<@" + owed.getKey() + ">)")
        .collect(Collectors.joining(texts.plain("digest.first.between")));
  }

  private String owner(KpiDefinition definition) {
    return Explanations.askedOf(definition, digest.engagement().terms().referent());
  }

  private String names(List<Kpi> kpis) {
    FigureWords figures = new FigureWords(texts, new WeekWords(texts, digest.week()));
    return kpis.stream().map(figures::the).collect(Collectors.joining(", "));
  }

  private Block button() {
    return Block.button(
        texts.plain("digest.button.enter"), DigestCard.CORRECT, digest.week().toString());
  }
}
