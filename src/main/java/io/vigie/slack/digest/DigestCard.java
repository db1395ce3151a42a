package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Terms;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Verdict.Usual;
import io.vigie.kpi.WatchReading;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import io.vigie.slack.setup.SetupWords;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A weekly digest as a card. Its order never changes, parts without content vanish: what is to be
 * done first, the figures, what changed, where it leads, the week to come.
 */
record DigestCard(WeeklyDigest digest, Texts texts) {

  /** The button by which a figure is corrected; the form is that of the figures. */
  static final String CORRECT = "kpi.correct";

  private static final int NAME = 60;

  static DigestCards of(WeeklyDigest digest, Texts texts) {
    return new DigestCard(digest, texts).cards();
  }

  private DigestCards cards() {
    List<Part> parts = digest.isEmpty() ? withoutFigures() : parts();
    return DigestCards.of(
        new PhoneText(digest, texts).text(),
        parts,
        Part.of(Block.context(texts.say("digest.more_in_thread"))));
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(head());
    parts.addAll(first());
    parts.add(quiet());
    parts.add(new FigureTable(digest, texts).part());
    parts.add(new TrendChart(digest, texts).part());
    parts.addAll(new ChangedParts(digest, texts).parts());
    parts.addAll(new TargetParts(digest, texts).parts());
    parts.add(setup().attained());
    parts.add(leads().enteredOtherwise());
    parts.add(leads().refused());
    parts.add(new FieldPart(digest, texts).part());
    parts.add(decisions().decided());
    parts.add(setup().ruled());
    parts.add(setup().playbook());
    parts.add(decisions().mirror());
    parts.add(leads().mirror());
    parts.add(setup().mirror());
    parts.add(setup().conditions());
    parts.add(thisWeek().staying());
    parts.add(closing());
    return parts;
  }

  /** One line; what is to be decided, and what was, is said all the same. */
  private List<Part> withoutFigures() {
    return List.of(
        missing().alone(),
        decisions().toDecide(),
        leads().waiting(),
        setup().first(),
        decisions().decided(),
        setup().ruled(),
        setup().playbook(),
        setup().conditions(),
        late());
  }

  /** What is to be decided or done first. */
  private List<Part> first() {
    List<Part> first =
        Stream.of(
                decisions().toDecide(),
                leads().waiting(),
                setup().first(),
                missing().part().staying())
            .filter(part -> !part.blocks().isEmpty())
            .toList();
    return first.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(firstTitle()), first.stream()).toList();
  }

  private Part firstTitle() {
    return Part.of(Block.section("*" + texts.say("digest.first.title") + "*")).staying();
  }

  private DecisionParts decisions() {
    return new DecisionParts(digest, texts);
  }

  private SetupParts setup() {
    return new SetupParts(digest, texts);
  }

  private LeadParts leads() {
    return new LeadParts(digest, texts);
  }

  private Part late() {
    return digest.occasion() == Occasion.LATE
        ? Part.of(Block.context(moment("digest.context.late", digest.due())))
        : Part.NOTHING;
  }

  private MissingFigures missing() {
    return new MissingFigures(digest, texts);
  }

  private Part head() {
    return Part.of(header(), Block.context(String.join(" · ", context()))).staying();
  }

  private Block header() {
    Terms terms = digest.engagement().terms();
    return Block.header(
        texts.plain(
            "digest.header",
            "client",
            Words.plain(terms.clientName(), NAME),
            "provider",
            Words.plain(terms.providerName(), NAME),
            "so_far",
            String.valueOf(digest.occasion() == Occasion.SO_FAR)));
  }

  private List<String> context() {
    WeekWords weeks = new WeekWords(texts, digest.week());
    List<String> context = new ArrayList<>();
    context.add(weeks.title());
    context.add(weeks.range());
    if (digest.occasion() == Occasion.SO_FAR) {
      context.add(texts.say("digest.context.so_far"));
    }
    digest
        .holidays()
        .forEach(
            day ->
                context.add(
                    texts.say("digest.context.holiday", "day", day.day(), "name", day.name())));
    context.add(weeks.zone(digest.engagement().terms().zone()));
    setup().phase().ifPresent(context::add);
    context.add(
        texts.say("digest.context.definitions", "version", digest.scorecard().definitions()));
    if (digest.occasion() == Occasion.LATE) {
      context.add(moment("digest.context.late", digest.due()));
    }
    digest
        .restatedAt()
        .map(at -> at.atZone(digest.engagement().terms().zone()))
        .ifPresent(at -> context.add(moment("digest.context.restated", at)));
    return context;
  }

  private String moment(String key, ZonedDateTime at) {
    return texts.say(
        key, "day", at.toLocalDate(), "time", new Markup(texts.time(at.toLocalTime())));
  }

  /** Said only where the table has nothing else to say. */
  private Part quiet() {
    List<Line> read =
        digest.scorecard().lines().stream().filter(line -> line.reading().isPresent()).toList();
    Predicate<Line> isUsual =
        line ->
            line.reading().map(WatchReading::verdict).filter(Usual.class::isInstance).isPresent();
    return !read.isEmpty()
            && read.stream().allMatch(isUsual)
            && digest.occasion() != Occasion.SO_FAR
        ? Part.of(Block.section(texts.say("digest.quiet")))
        : Part.NOTHING;
  }

  /** Whoever looks a week up alone is not reminded of a meeting. */
  private Part thisWeek() {
    return isPosted()
        ? digest
            .meeting()
            .map(
                at ->
                    Part.of(
                        Block.section(
                            texts.say(
                                "digest.this_week", "meeting", new Markup(texts.moment(at))))))
            .orElse(Part.NOTHING)
        : Part.NOTHING;
  }

  private boolean isPosted() {
    return digest.occasion() == Occasion.ON_TIME || digest.occasion() == Occasion.LATE;
  }

  private Part closing() {
    String week = digest.week().toString();
    return Part.of(
            Block.actions(
                Origin.block(digest.engagement().id(), "digest/" + week),
                List.of(
                    Block.button(texts.plain("digest.button.why"), WhyButton.ID, week),
                    Block.button(texts.plain("digest.button.correct"), CORRECT, week),
                    Block.button(texts.plain("setup.button.take_own"), SetupWords.TAKE, "own"))))
        .staying();
  }
}
