package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.kpi.Explanation;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Pooled;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.kpi.Shift;
import io.vigie.kpi.Verdict.LastingChange;
import io.vigie.kpi.Verdict.UnusualWeek;
import io.vigie.kpi.WatchBaseline;
import io.vigie.kpi.WatchReading;
import io.vigie.shared.Mention;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is said of a figure that changed. */
record ChangeWords(WeeklyDigest digest, Texts texts) {

  private static final int CLAUSE = 120;

  /** Both figures, once, and who is asked. */
  String news(Changed changed, boolean asking) {
    String told = told(changed.line());
    return changed
        .explanation()
        .map(said -> told + " " + answer(said))
        .orElseGet(() -> asking ? told + " " + question(changed) : told);
  }

  private String told(Line line) {
    Map<String, Object> words = new HashMap<>();
    words.put("the", figures().startingWithThe(line.kpi()));
    words.put("kpi", line.kpi().key());
    words.put("unit", line.kpi().unit().name());
    words.put("week", weeks().name(line.change().map(LastingChange::since).orElse(digest.week())));
    words.put("shift", shift(line).name());
    since(words, line);
    line.change().ifPresent(change -> compare(words, line.kpi(), change));
    return line.change().isPresent()
        ? texts.say("digest.changed.lasting." + kind(line.kpi()), words)
        : unusual(line, words);
  }

  private void compare(Map<String, Object> words, Kpi kpi, LastingChange change) {
    words.put("after", side(kpi, change.after()));
    words.put("after_sum", texts.number(change.after().count()));
    words.put("after_weeks", change.after().weeks());
    words.put("before", side(kpi, change.before()));
    words.put("before_sum", texts.number(change.before().count()));
    words.put("weeks", change.before().weeks());
  }

  private void since(Map<String, Object> words, Line line) {
    Optional<Week> rebased =
        line.reading().flatMap(WatchReading::baseline).flatMap(WatchBaseline::rebased);
    words.put("rebased", String.valueOf(rebased.isPresent()));
    words.put("from", rebased.map(weeks()::name).orElse(""));
  }

  private String side(Kpi kpi, Pooled pooled) {
    return kpi.unit() == Kpi.Unit.SHARE
        ? pooled.proportion().map(figures()::pooled).orElse(FigureWords.NOTHING)
        : figures().perWeek(pooled);
  }

  private String unusual(Line line, Map<String, Object> words) {
    String figure = figures().figure(line);
    words.put("figure", figure);
    words.put("so_many", line.kpi().isEntered() ? figures().soMany(line.kpi(), figure) : figure);
    Optional<WatchBaseline> baseline = line.reading().flatMap(WatchReading::baseline);
    baseline
        .flatMap(WatchBaseline::chart)
        .ifPresent(
            chart -> {
              words.put("lower", figures().whole(chart.lower()));
              words.put("upper", figures().whole(chart.upper()));
            });
    baseline
        .map(WatchBaseline::pooled)
        .ifPresent(
            pooled -> {
              words.put("before", side(line.kpi(), pooled));
              words.put("weeks", pooled.weeks());
            });
    return texts.say("digest.changed.unusual." + kind(line.kpi()), words);
  }

  private static String kind(Kpi kpi) {
    return kpi.unit() == Kpi.Unit.SHARE ? "share" : "count";
  }

  private static Shift shift(Line line) {
    return line.change()
        .map(LastingChange::shift)
        .or(
            () ->
                line.reading()
                    .map(WatchReading::verdict)
                    .filter(UnusualWeek.class::isInstance)
                    .map(verdict -> ((UnusualWeek) verdict).shift()))
        .orElse(Shift.HIGHER);
  }

  private String question(Changed changed) {
    return texts.say(
        "digest.changed.question",
        "asked",
        new Mention(changed.asked()),
        "lasts",
        String.valueOf(changed.line().change().isPresent()));
  }

  private String answer(Explanation said) {
    return said.answer() == Answer.KNOWN_CAUSE
        ? texts.say("digest.answer.KNOWN_CAUSE", "words", said.words().orElse(""))
        : texts.say("digest.answer." + said.answer());
  }

  /** One clause: what was news in an earlier week. */
  String carried(Changed changed) {
    Map<String, Object> words = new HashMap<>();
    words.put("the", figures().startingWithThe(changed.line().kpi()));
    words.put("shift", shift(changed.line()).name());
    words.put(
        "week",
        weeks().name(changed.line().change().map(LastingChange::since).orElse(digest.week())));
    // A word of ours: as somebody's own, its underscores would be parted.
    words.put(
        "answer",
        new Markup(changed.explanation().map(said -> said.answer().name()).orElse("NONE")));
    words.put(
        "words", Words.cut(changed.explanation().flatMap(Explanation::words).orElse(""), CLAUSE));
    return texts.say("digest.changed.carried", words);
  }

  /** A few words, for the list of those that have no room: {@code dials (lower since week 28)}. */
  String shortly(Changed changed) {
    Line line = changed.line();
    String reading =
        line.reading()
            .map(r -> r.change().map(readings()::of).orElseGet(() -> readings().of(r.verdict())))
            .orElse("");
    return figures().the(line.kpi()) + " (" + reading + ")";
  }

  private FigureWords figures() {
    return new FigureWords(texts, weeks());
  }

  private ReadingWords readings() {
    return new ReadingWords(texts, weeks());
  }

  private WeekWords weeks() {
    return new WeekWords(texts, digest.week());
  }
}
