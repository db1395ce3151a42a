package io.vigie.slack.digest;

import io.vigie.digest.DigestRestated;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.PrintedFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line in a digest's thread: which figures were corrected, and what reads differently now. */
record RestatementLine(DigestRestated restated, Texts texts) {

  private static final int NAMED = 5;

  String text() {
    return Stream.of(corrections(), rereadings())
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> corrections() {
    return restated.changes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.say(
                "digest.restated.figures",
                "by",
                new Mention(restated.by()),
                "figures",
                new Markup(list(restated.changes(), this::correction))));
  }

  private Optional<String> rereadings() {
    return restated.rereadings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.say(
                "digest.restated.readings",
                "earlier",
                String.valueOf(restated.changes().isEmpty()),
                "figures",
                new Markup(list(restated.rereadings(), this::rereading))));
  }

  private <T> String list(List<T> items, Function<T, String> words) {
    String named = items.stream().limit(NAMED).map(words).collect(Collectors.joining(", "));
    return items.size() <= NAMED
        ? named
        : texts.say(
            "digest.restated.more", "named", new Markup(named), "others", items.size() - NAMED);
  }

  private String correction(Change change) {
    return texts.say(
        "digest.restated.figure",
        "kpi",
        change.kpi(),
        "before",
        amount(change.before()),
        "after",
        amount(change.after()));
  }

  private String amount(Optional<BigDecimal> amount) {
    return amount
        .map(new PrintedFigures(texts)::amount)
        .orElseGet(() -> texts.plain("digest.restated.no_figure"));
  }

  private String rereading(Kpi kpi) {
    ReadingWords readings = new ReadingWords(texts, new WeekWords(texts, restated.digest().week()));
    return texts.say(
        "digest.restated.reading",
        "kpi",
        kpi,
        "reading",
        restated
            .digest()
            .scorecard()
            .line(kpi)
            .map(line -> readings.of(line, restated.digest()))
            .orElse(FigureWords.NOTHING));
  }
}
