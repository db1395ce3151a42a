package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Proportion;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.lead.LeadWeek;
import io.vigie.lead.LeadWeek.Loud;
import io.vigie.lead.LeadWeek.Refused;
import io.vigie.lead.LeadWeek.Waiting;
import io.vigie.lead.RejectionReason;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.PrintedFigures;
import io.vigie.slack.lead.LeadDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a week's digest says of leads: those that wait, why some were refused, how long it takes.
 */
record LeadParts(WeeklyDigest digest, Texts texts) {

  private static final int REASONS = 3;

  /** The leads without a verdict, which head the digest. */
  Part waiting() {
    return leads()
        .oldest()
        .filter(oldest -> digest.occasion() != Occasion.REVIEW)
        .map(oldest -> Part.of(waiting(oldest)).staying())
        .orElse(Part.NOTHING);
  }

  private Block waiting(Waiting oldest) {
    return Block.section(
            LeadDigest.waiting(digest.engagement(), leads().waiting(), oldest, texts),
            LeadDigest.show(digest.engagement(), oldest.lead(), texts))
        .withId(Origin.block(digest.engagement().id(), "digest/" + oldest.lead().name()));
  }

  /** What people entered where the leads say otherwise. */
  Part enteredOtherwise() {
    String lines =
        digest.scorecard().lines().stream()
            .filter(line -> line.entered().isPresent())
            .map(this::otherwise)
            .collect(Collectors.joining(" · "));
    return lines.isEmpty()
        ? Part.NOTHING
        : Part.of(Block.context(texts.say("lead.digest.entered", "figures", new Markup(lines))));
  }

  private String otherwise(Line line) {
    PrintedFigures figures = new PrintedFigures(texts);
    return texts.say(
        "lead.digest.entered_figure",
        "kpi",
        line.kpi(),
        "entered",
        figures.amount(line.entered().orElseThrow()),
        "counted",
        figures.amount(line.amount().orElseThrow()));
  }

  /** The most frequent reasons, with the play that the first speaks against. */
  Part refused() {
    List<Refused> refused = leads().refused();
    if (refused.isEmpty()) {
      return Part.NOTHING;
    }
    String reasons =
        refused.stream().limit(REASONS).map(this::reason).collect(Collectors.joining(" · "));
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say("lead.digest.refused", "reasons", new Markup(reasons)));
    leads()
        .against()
        .ifPresent(
            play ->
                sentences.add(
                    texts.say(
                        "lead.digest.against",
                        "reason",
                        name(refused.get(0).reason()),
                        "title",
                        play.title(),
                        "name",
                        play.name())));
    return leads()
        .loud()
        .map(loud -> Part.of(asking(loud, sentences)))
        .orElseGet(() -> Part.of(Block.section(String.join(" ", sentences))));
  }

  private Block asking(Loud loud, List<String> sentences) {
    sentences.add(
        texts.say(
            "lead.digest.loud",
            "reason",
            name(loud.reason()),
            "times",
            loud.times(),
            "refusals",
            loud.refusals()));
    String sentence = String.join(" ", sentences);
    return digest.occasion() == Occasion.REVIEW
        ? Block.section(sentence)
        : Block.section(sentence, LeadDigest.ask(loud.reason(), texts))
            .withId(Origin.block(digest.engagement().id(), "digest/refused"));
  }

  private String reason(Refused refused) {
    return texts.say(
        "lead.digest.reason", "reason", name(refused.reason()), "times", refused.times());
  }

  private Markup name(RejectionReason reason) {
    return new Markup(texts.plain("lead.reason_short." + reason.key()));
  }

  /** The client's own figures, beside those of the provider. */
  Part mirror() {
    return Proportion.of(leads().latency().inTime(), leads().latency().verdicts())
        .map(inTime -> Part.of(Block.section(mirror(inTime))))
        .orElse(Part.NOTHING);
  }

  private String mirror(Proportion inTime) {
    PrintedFigures figures = new PrintedFigures(texts);
    String latency =
        texts.say(
            "lead.digest.mirror",
            "in_time",
            new Markup(figures.withInterval(inTime)),
            "within",
            new Markup(LeadDigest.within(leads().latency(), texts)),
            "median",
            new Markup(
                LeadDigest.waited(
                    leads().latency().median().map(Double::intValue).orElse(0), texts)));
    return Proportion.of(leads().agreement().same(), leads().agreement().rated())
        .map(
            same ->
                latency
                    + " "
                    + texts.say(
                        "lead.digest.agreement", "same", new Markup(figures.withInterval(same))))
        .orElse(latency);
  }

  private LeadWeek leads() {
    return digest.leads();
  }
}
