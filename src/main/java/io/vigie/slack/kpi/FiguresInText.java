package io.vigie.slack.kpi;

import io.vigie.kpi.FigureText;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiNames;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that a message happens to name: a name with a number behind it, whatever stands around.
 * Nothing is recorded from it; it fills a form that a person looks over.
 */
final class FiguresInText {

  private static final Pattern WEEK = Pattern.compile("\\b[0-9]{4}-?[Ww][0-9]{1,2}\\b");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}:=,;()*_]+|[.!?](?=\\s|$)");
  private static final Pattern NUMBER = Pattern.compile("\\p{N}[\\p{N}.,]*");
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_TEXT = 4_000;

  private FiguresInText() {}

  /** The first week that is named. */
  static Optional<Week> week(String text) {
    Matcher week = WEEK.matcher(text);
    return week.find() ? Week.parse(week.group()) : Optional.empty();
  }

  /** The figures that are named; of one that is named twice, the last. */
  static Map<Kpi, BigDecimal> amounts(String text) {
    Map<Kpi, BigDecimal> amounts = new EnumMap<>(Kpi.class);
    List<String> before = new ArrayList<>();
    String shortened = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (String token : BETWEEN.split(WEEK.matcher(shortened).replaceAll(" "), -1)) {
      if (NUMBER.matcher(token).matches()) {
        named(before)
            .ifPresent(
                kpi -> FigureText.read(kpi, token).ifPresent(amount -> amounts.put(kpi, amount)));
        before.clear();
      } else if (!token.isEmpty()) {
        before.add(token);
      }
    }
    return amounts;
  }

  /** The longest name that ends where the number begins. */
  private static Optional<Kpi> named(List<String> words) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      List<String> name = words.subList(words.size() - length, words.size());
      Optional<Kpi> kpi = KpiNames.find(String.join(" ", name)).filter(Kpi::isEntered);
      if (kpi.isPresent()) {
        return kpi;
      }
    }
    return Optional.empty();
  }
}
