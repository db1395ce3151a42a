package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.kpi.FigureHistory;
import io.vigie.kpi.FigureText;
import io.vigie.kpi.Figures;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Reading;
import io.vigie.kpi.Reading.Source;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the form for a week's figures, and records what was filled in. */
@Component
class FiguresForm implements Form {

  private final Figures figures;
  private final Recording recording;

  FiguresForm(Figures figures, Recording recording) {
    this.figures = figures;
    this.recording = recording;
  }

  @Override
  public String id() {
    return FiguresModal.ID;
  }

  @Override
  public Act act() {
    return Act.ENTER_FIGURES;
  }

  /** The form for that week, or for the running one. */
  Reply open(Request request, Optional<Week> wanted) {
    return open(request, wanted, Map.of());
  }

  /** The same, with figures that the person need not type again. */
  Reply open(Request request, Optional<Week> wanted, Map<Kpi, BigDecimal> found) {
    Member by = request.member();
    by.require(Act.ENTER_FIGURES);
    Engagement engagement = by.engagement();
    Week running = figures.currentWeek(engagement);
    Week week = wanted.filter(asked -> !asked.isAfter(running)).orElse(running);
    Map<Kpi, BigDecimal> shown = amounts(figures.history(engagement.id()), week);
    shown.putAll(found);
    return new Reply.Open(FiguresModal.of(request.texts(), engagement, week, shown));
  }

  private static Map<Kpi, BigDecimal> amounts(FigureHistory history, Week week) {
    Map<Kpi, BigDecimal> amounts = new EnumMap<>(Kpi.class);
    for (Reading reading : history.of(week)) {
      amounts.put(reading.kpi(), reading.amount());
    }
    return amounts;
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.ENTER_FIGURES);
    Texts texts = request.texts();
    Map<String, String> mend = new LinkedHashMap<>();
    Week running = figures.currentWeek(by.engagement());
    Optional<Week> week = week(answers, running, texts, mend);
    Map<Kpi, BigDecimal> filled = filled(answers, texts, mend);
    if (!mend.isEmpty() || week.isEmpty()) {
      return new Reply.Mend(mend);
    }
    Map<Kpi, BigDecimal> news = news(by.engagement(), week.get(), answers, filled);
    return news.isEmpty()
        ? Reply.saying(
            texts.say("kpi.figures.nothing", "week", new FigureWords(texts).week(week.get())))
        : recording.record(request, Source.FORM, week.get(), news);
  }

  private static Optional<Week> week(
      Answers answers, Week running, Texts texts, Map<String, String> mend) {
    Optional<Week> week = answers.text(FiguresModal.WEEK).flatMap(FiguresForm::read);
    if (week.isEmpty()) {
      mend.put(FiguresModal.WEEK, texts.plain("kpi.mend.week", "example", running.toString()));
    } else if (week.get().isAfter(running)) {
      mend.put(
          FiguresModal.WEEK, texts.plain("kpi.mend.week_to_come", "running", running.toString()));
    }
    return week;
  }

  private static Optional<Week> read(String typed) {
    try {
      return Optional.of(TypedFigures.week(typed));
    } catch (NoSuchWeek none) {
      return Optional.empty();
    }
  }

  private static Map<Kpi, BigDecimal> filled(
      Answers answers, Texts texts, Map<String, String> mend) {
    Map<Kpi, BigDecimal> filled = new EnumMap<>(Kpi.class);
    for (Kpi kpi : Kpi.entered()) {
      Optional<String> typed = answers.text(kpi.key());
      Optional<BigDecimal> amount = typed.flatMap(text -> FigureText.read(kpi, text));
      amount.ifPresent(read -> filled.put(kpi, read));
      if (typed.isPresent() && amount.isEmpty()) {
        mend.put(
            kpi.key(),
            texts.plain(kpi.unit() == Kpi.Unit.MONEY ? "kpi.mend.amount" : "kpi.mend.count"));
      }
    }
    return filled;
  }

  /**
   * What the person filled in. The form brought the figures of its week along: they are no news,
   * neither for that week nor for the one that was written over it.
   */
  private Map<Kpi, BigDecimal> news(
      Engagement engagement, Week week, Answers answers, Map<Kpi, BigDecimal> filled) {
    FigureHistory history = figures.history(engagement.id());
    Map<Kpi, BigDecimal> brought =
        Week.parse(answers.metadata()).map(shown -> amounts(history, shown)).orElse(Map.of());
    Map<Kpi, BigDecimal> standing = amounts(history, week);
    Map<Kpi, BigDecimal> news = new EnumMap<>(filled);
    news.entrySet()
        .removeIf(
            figure ->
                same(figure.getValue(), brought.get(figure.getKey()))
                    || same(figure.getValue(), standing.get(figure.getKey())));
    return news;
  }

  private static boolean same(BigDecimal filled, @Nullable BigDecimal is) {
    return is != null && is.compareTo(filled) == 0;
  }
}
