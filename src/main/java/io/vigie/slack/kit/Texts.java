package io.vigie.slack.kit;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MessageFormat;
import io.vigie.kpi.Kpi;
import io.vigie.shared.Language;
import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import io.vigie.shared.Week;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Everything that Vigie says, in one language. Patterns are ICU's, with named arguments; they stand
 * in {@code texts/*_en.properties} and {@code texts/*_fr.properties}.
 */
public final class Texts {

  private static final Map<Language, Texts> BY_LANGUAGE = load();

  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Map<Integer, LocalizedNumberFormatter> numbers = new ConcurrentHashMap<>();
  private final Map<String, DateTimeFormatter> days = new ConcurrentHashMap<>();

  private Texts(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  public static Texts in(Language language) {
    return Objects.requireNonNull(BY_LANGUAGE.get(language));
  }

  public Language language() {
    return language;
  }

  /** Every key, for the test that holds the languages in step. */
  Set<String> keys() {
    return patterns.keySet();
  }

  String pattern(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No text " + key + " in " + language);
    }
    return pattern;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * A sentence that may carry markup of ours. Strings among the arguments are other people's words
   * and are escaped.
   *
   * @param arguments name, value, name, value …
   */
  public String say(String key, Object... arguments) {
    return format(key, named(arguments), true);
  }

  /** The same for a place that knows no markup: a header, a button, a field. */
  public String plain(String key, Object... arguments) {
    return format(key, named(arguments), false);
  }

  /** A refusal, as the reader is told it. */
  public String refusal(Refusal refusal) {
    return format("refusal." + refusal.rule(), refusal.arguments(), true);
  }

  /** A sentence whose arguments are already named. */
  public String say(String key, Map<String, Object> arguments) {
    return format(key, arguments, true);
  }

  /** A figure with so many decimals. */
  public String number(double value, int decimals) {
    return numbers
        .computeIfAbsent(
            decimals,
            d ->
                NumberFormatter.withLocale(language.locale()).precision(Precision.fixedFraction(d)))
        .format(value)
        .toString();
  }

  /** A whole figure: {@code 1,594}, {@code 1 594}. */
  public String number(long value) {
    return number((double) value, 0);
  }

  /** Wed 30 Jul, mercredi 30 juillet. */
  public String day(LocalDate day) {
    return date("date.day", day);
  }

  /** Wed 30 Jul 2008, mercredi 30 juillet 2008. */
  public String dayAndYear(LocalDate day) {
    return date("date.day_and_year", day);
  }

  /** 09:00, 9 h 00. */
  public String time(LocalTime time) {
    return DateTimeFormatter.ofPattern(pattern("date.time"), language.locale()).format(time);
  }

  /** A day and an hour with the zone's name. */
  public String moment(ZonedDateTime moment) {
    return plain(
        "date.moment",
        "day",
        day(moment.toLocalDate()),
        "time",
        time(moment.toLocalTime()),
        "zone",
        moment.getZone().getId());
  }

  private String date(String key, LocalDate day) {
    // French says « 1er juillet » and « 2 juillet ».
    String pattern =
        day.getDayOfMonth() == 1
            ? pattern(key).replace("d", "'" + pattern("date.first_of_month") + "'")
            : pattern(key);
    return days.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, language.locale()))
        .format(day);
  }

  private String format(String key, Map<String, Object> arguments, boolean markup) {
    Map<String, Object> shown = new HashMap<>();
    arguments.forEach((name, value) -> shown.put(name, shown(value, markup)));
    MessageFormat format =
        formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), language.locale()));
    synchronized (format) {
      return format.format(shown);
    }
  }

  private Object shown(Object value, boolean markup) {
    if (value instanceof Markup ours) {
      return ours.text();
    } else if (value instanceof Mention mention) {
      return markup ? "<@" + mention.user() + ">" : "@" + mention.user();
    } else if (value instanceof Week week) {
      return plain("date.week", "number", week.number());
    } else if (value instanceof LocalDate day) {
      return day(day);
    } else if (value instanceof Kpi kpi) {
      return plain("kpi.name." + kpi.key());
    } else if (value instanceof String words) {
      return markup ? Words.escaped(words) : words;
    }
    return value;
  }

  private static Map<String, Object> named(Object... arguments) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return named;
  }

  private static Map<Language, Texts> load() {
    Map<Language, Texts> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, new Texts(language, patterns("classpath*:texts/*_" + language.key())));
    }
    return texts;
  }

  /** Not by ResourceBundle, which falls back to the language of the server. */
  private static Map<String, String> patterns(String location) {
    Map<String, String> patterns = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(location + ".properties")) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach(
            (key, pattern) -> {
              if (patterns.put((String) key, (String) pattern) != null) {
                throw new IllegalStateException("Two texts are called " + key);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(patterns);
  }
}
