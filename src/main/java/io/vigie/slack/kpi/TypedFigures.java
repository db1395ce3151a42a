package io.vigie.slack.kpi;

import io.vigie.kpi.FigureText;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiNames;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Figures as people type them: perhaps a week, then names and numbers in turn. All of it is
 * understood or none.
 *
 * @param week the week that was named
 * @param amounts empty where a week stands alone
 */
record TypedFigures(Optional<Week> week, Map<Kpi, BigDecimal> amounts) {

  private static final Week EARLIEST = Week.of(2000, 1);
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}]+");
  // A comma or a full stop inside a number belongs to it; behind one it ends it.
  private static final Pattern ENDING = Pattern.compile("[,;.](?=[\\s\\p{Z}]|$)|[:=]");
  private static final Pattern LIKE_A_WEEK =
      Pattern.compile("(?i)([0-9]{4}-?)?[WS]-?[0-9]{1,3}|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}");
  private static final Pattern NUMERAL = Pattern.compile("\\p{N}");
  private static final int LONGEST_NAME = 8;
  private static final int CITED = 60;
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /**
   * Reads the rest of a command.
   *
   * @throws io.vigie.shared.Refusal one that says what is expected
   */
  static TypedFigures read(String words) {
    List<String> tokens = new ArrayList<>(List.of(BETWEEN.split(parted(words))));
    tokens.removeIf(String::isEmpty);
    Optional<Week> week = Optional.empty();
    if (!tokens.isEmpty() && LIKE_A_WEEK.matcher(tokens.get(0)).matches()) {
      week = Optional.of(week(tokens.remove(0)));
    }
    return new TypedFigures(week, amounts(tokens));
  }

  /** The week that is written there, if it is one that may have figures. */
  static Week week(String typed) {
    return Week.parse(typed)
        .filter(week -> !week.isBefore(EARLIEST))
        .orElseThrow(() -> new NoSuchWeek(cited(typed)));
  }

  private static String parted(String words) {
    return ENDING.matcher(FigureText.stripped(words)).replaceAll(" ");
  }

  private static Map<Kpi, BigDecimal> amounts(List<String> tokens) {
    Map<Kpi, BigDecimal> amounts = new EnumMap<>(Kpi.class);
    List<String> name = new ArrayList<>();
    for (String token : tokens) {
      if (!NUMERAL.matcher(token).find()) {
        name.add(token);
        continue;
      }
      Kpi kpi = kpi(name, token);
      if (amounts.put(kpi, amount(kpi, token)) != null) {
        throw new NamedTwice(kpi);
      }
      name.clear();
    }
    if (!name.isEmpty()) {
      throw unnumbered(name);
    }
    return amounts;
  }

  private static Kpi kpi(List<String> name, String number) {
    if (name.isEmpty()) {
      throw new NameMissing(cited(number));
    }
    return KpiNames.find(joined(name)).orElseThrow(() -> misnamed(name));
  }

  private static BigDecimal amount(Kpi kpi, String token) {
    if (!kpi.isEntered()) {
      throw new ComputedNotEntered(kpi);
    }
    return FigureText.read(kpi, token).orElseThrow(() -> new NumberExpected(kpi, cited(token)));
  }

  /** Words before a number that are no name: two names in a row, or something beside the name. */
  private static RuntimeException misnamed(List<String> words) {
    for (int i = Math.min(LONGEST_NAME, words.size() - 1); i > 0; i--) {
      Optional<Kpi> first = KpiNames.find(joined(words.subList(0, i)));
      String rest = joined(words.subList(i, words.size()));
      if (first.isPresent() && KpiNames.find(rest).isPresent()) {
        return new NumberMissing(first.get());
      }
      if (first.isPresent() && !LETTER.matcher(words.get(i)).find()) {
        return new NumberExpected(first.get(), cited(words.get(i)));
      }
    }
    return new UnknownKpi(cited(joined(words)));
  }

  /** Words at the end, with no number behind them. */
  private static RuntimeException unnumbered(List<String> words) {
    for (int i = Math.min(LONGEST_NAME, words.size()); i > 0; i--) {
      Optional<Kpi> named = KpiNames.find(joined(words.subList(0, i)));
      if (named.isPresent()) {
        return i == words.size()
            ? new NumberMissing(named.get())
            : new NumberExpected(named.get(), cited(joined(words.subList(i, words.size()))));
      }
    }
    return new UnknownKpi(cited(joined(words)));
  }

  private static String joined(List<String> words) {
    return String.join(" ", words);
  }

  private static String cited(String typed) {
    return Words.cut(typed, CITED);
  }
}
