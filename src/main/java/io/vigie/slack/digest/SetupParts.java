package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.playbook.Gap;
import io.vigie.setup.Action;
import io.vigie.setup.FirstAction;
import io.vigie.setup.Gate;
import io.vigie.setup.Gate.Ruling;
import io.vigie.setup.Phase;
import io.vigie.setup.SetupWeek;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import io.vigie.slack.lead.LeadDigest;
import io.vigie.slack.playbook.PlayLines;
import io.vigie.slack.setup.SetupWords;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a week's digest says of the way: phase, gates, what is missing, what both companies do. */
record SetupParts(WeeklyDigest digest, Texts texts) {

  private static final int SHOWN = 3;
  private static final int ACTIONS = 4;
  private static final int WORDS = 140;

  /** {@code Ramp, week 6 of 13}; once it runs, nothing. */
  Optional<String> phase() {
    return week().stage().phase() == Phase.RUN
        ? Optional.empty()
        : Optional.of(words().phase(week().stage(), week().ramp()));
  }

  /** What is to be done first: a gate, and the actions of the last meeting. */
  Part first() {
    List<Block> blocks = new ArrayList<>();
    week().gate().ifPresent(gate -> blocks.add(gate(gate)));
    if (!week().actions().isEmpty()) {
      blocks.add(Block.section(actions()));
    }
    return blocks.isEmpty() ? Part.NOTHING : Part.of(blocks).staying();
  }

  private Block gate(Gate gate) {
    String sentence =
        texts.say(
            gate.unmet().isEmpty() ? "setup.digest.gate_ready" : "setup.digest.gate",
            "phase",
            words().phase(gate.into()),
            "items",
            new Markup(words().conditions(gate.unmet(), Optional.of(gate.readiness()))),
            "due",
            gate.due());
    return digest.occasion() == Occasion.REVIEW
        ? Block.section(sentence)
        : Block.section(sentence, words().gateButton(gate))
            .withId(Origin.block(engagement().id(), "digest/gate"));
  }

  private String actions() {
    return texts.say(
        "setup.digest.actions",
        "actions",
        new Markup(
            week().actions().stream()
                .limit(ACTIONS)
                .map(this::action)
                .collect(Collectors.joining(" · "))));
  }

  private String action(Action action) {
    long weeks = ChronoUnit.WEEKS.between(action.taken(), digest.due().toLocalDate());
    String key = action.isDone() ? "done" : weeks < 1 ? "open" : "carried";
    return texts.say(
        "setup.digest.action." + key,
        "company",
        words().company(action.side()),
        "words",
        Words.cut(action.words(), WORDS),
        "owner",
        new Mention(action.owner()),
        "due",
        action.due(),
        "weeks",
        weeks + 1);
  }

  /** What was said at gates. */
  Part ruled() {
    return lines(week().ruled().stream().map(this::ruling).toList());
  }

  private String ruling(Ruling ruling) {
    String key = ruling.go() ? ruling.unmet().isEmpty() ? "go" : "go_anyway" : "no_go";
    return texts.say("setup.digest." + key, named(ruling));
  }

  private Map<String, Object> named(Ruling ruling) {
    Map<String, Object> named = new HashMap<>();
    named.put("phase", words().phase(ruling.into()));
    named.put("day", ruling.on());
    named.put("words", Words.cut(ruling.words().orElse(""), WORDS * 2));
    named.put("items", new Markup(words().conditions(ruling.unmet(), week().readiness())));
    ruling.againOn().ifPresent(again -> named.put("again", again));
    return named;
  }

  /** How far the ramp has come, on intervals. */
  Part attained() {
    return lines(week().attained().stream().map(words()::attained).toList());
  }

  /** What the playbook gained, and what was asked of it in vain. */
  Part playbook() {
    List<String> lines = new ArrayList<>();
    if (!week().published().isEmpty()) {
      lines.add(
          texts.say(
              "setup.digest.published",
              "plays",
              new Markup(PlayLines.of(engagement(), week().published(), SHOWN, texts))));
    }
    if (!week().gaps().isEmpty()) {
      String gaps =
          week().gaps().stream().limit(SHOWN).map(this::gap).collect(Collectors.joining(" · "));
      lines.add(
          texts.say(
              "setup.digest.gaps",
              "gaps",
              new Markup(gaps),
              "more",
              Math.max(0, week().gaps().size() - SHOWN)));
    }
    return lines(lines);
  }

  private String gap(Gap gap) {
    return texts.say(
        "setup.digest.gap", "words", Words.cut(gap.words(), WORDS), "times", gap.times());
  }

  /** The provider's own figure, beside those of the client. */
  Part mirror() {
    FirstAction first = week().firstAction();
    if (first.acts() + first.open() == 0) {
      return Part.NOTHING;
    }
    int minutes = first.median().map(Double::intValue).orElse(0);
    String waited =
        minutes < 60 ? texts.plain("setup.digest.soon") : LeadDigest.waited(minutes, texts);
    return Part.of(
        Block.section(
            texts.say(
                "setup.digest.mirror",
                "count",
                first.acts(),
                "median",
                new Markup(waited),
                "open",
                first.open())));
  }

  /** No figure of a provider is shown without the conditions that it was given. */
  Part conditions() {
    List<String> lines = new ArrayList<>();
    week()
        .readiness()
        .ifPresent(
            list -> {
              lines.add(words().readiness(list));
              if (!list.missing().isEmpty()) {
                lines.add(
                    texts.say(
                        "setup.digest.missing",
                        "items",
                        new Markup(words().titles(list.missing()))));
              }
            });
    week()
        .overridden()
        .forEach(ruling -> lines.add(texts.say("setup.digest.overridden", named(ruling))));
    week().overriddenTargets().forEach((kpi, why) -> lines.add(target(kpi, why)));
    return lines(lines);
  }

  private String target(Kpi kpi, String why) {
    return texts.say("setup.digest.target", "kpi", kpi, "words", Words.cut(why, WORDS * 2));
  }

  private static Part lines(List<String> lines) {
    return lines.isEmpty() ? Part.NOTHING : Part.of(Block.section(String.join("\n", lines)));
  }

  private SetupWords words() {
    return new SetupWords(engagement(), texts);
  }

  private SetupWeek week() {
    return digest.setup();
  }

  private Engagement engagement() {
    return digest.engagement();
  }
}
