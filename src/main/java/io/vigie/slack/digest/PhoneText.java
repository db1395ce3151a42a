package io.vigie.slack.digest;

import io.vigie.arbitration.DecisionWeek;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.digest.WeeklyDigest.Trend;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Pooled;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a phone's notification says: the week in two or three sentences, without markup. */
record PhoneText(WeeklyDigest digest, Texts texts) {

  private static final int CHANGES = 3;

  String text() {
    List<String> sentences = new ArrayList<>();
    Optional<Line> headline = headline();
    headline.map(this::headline).ifPresentOrElse(sentences::add, () -> sentences.add(nothing()));
    if (digest.occasion() != Occasion.SO_FAR && !digest.isEmpty()) {
      digest.changes().stream()
          .filter(Changed::isNews)
          .map(Changed::line)
          .filter(line -> headline.filter(line::equals).isEmpty())
          .limit(CHANGES)
          .map(this::change)
          .forEach(sentences::add);
      missing().ifPresent(sentences::add);
    }
    toDecide().ifPresent(sentences::add);
    if (digest.leads().waiting() > 0) {
      sentences.add(texts.plain("lead.digest.phone", "count", digest.leads().waiting()));
    }
    return String.join(" ", sentences);
  }

  /** The figure worth a picture, else the first one. */
  private Optional<Line> headline() {
    return digest
        .trend()
        .map(Trend::kpi)
        .flatMap(digest.scorecard()::line)
        .or(() -> digest.scorecard().lines().stream().findFirst());
  }

  private String headline(Line line) {
    String figure = figures().figure(line);
    return texts.plain(
        digest.occasion() == Occasion.SO_FAR ? "digest.phone.so_far" : "digest.phone.headline",
        "when",
        when(),
        "figure",
        line.kpi().isEntered() ? figures().soMany(line.kpi(), figure) : figure,
        "reading",
        reading(line));
  }

  private String when() {
    return texts.plain(
        "digest.phone.when",
        "week",
        weeks().title(),
        "so_far",
        String.valueOf(digest.occasion() == Occasion.SO_FAR));
  }

  private String nothing() {
    return texts.plain("digest.phone.empty", "when", when());
  }

  private String change(Line line) {
    return texts.plain("digest.phone.change", "kpi", line.kpi(), "reading", reading(line));
  }

  /** {@code higher since week 25 (6.6 %, was 3.7 %)}. */
  private String reading(Line line) {
    String reading = new ReadingWords(texts, weeks()).of(line, digest);
    return line.change()
        .map(
            change ->
                texts.plain(
                    "digest.phone.against",
                    "reading",
                    reading,
                    "after",
                    side(line.kpi(), change.after()),
                    "before",
                    side(line.kpi(), change.before())))
        .orElse(reading);
  }

  private String side(Kpi kpi, Pooled pooled) {
    return kpi.unit() == Kpi.Unit.SHARE
        ? pooled.proportion().map(figures()::share).orElse(FigureWords.NOTHING)
        : texts.plain("digest.phone.per_week", "mean", figures().perWeek(pooled));
  }

  private Optional<String> toDecide() {
    List<DecisionWeek.Waiting> open = digest.decisions().open();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.plain(
                "arbitration.phone.decide",
                "count",
                open.size(),
                "due",
                open.get(0).question().due()));
  }

  private Optional<String> missing() {
    int missing = digest.scorecard().missing().size();
    return missing == 0
        ? Optional.empty()
        : Optional.of(texts.plain("digest.phone.missing", "count", missing));
  }

  private FigureWords figures() {
    return new FigureWords(texts, weeks());
  }

  private WeekWords weeks() {
    return new WeekWords(texts, digest.week());
  }
}
