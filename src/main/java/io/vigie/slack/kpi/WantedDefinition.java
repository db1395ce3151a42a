package io.vigie.slack.kpi;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what somebody wants an indicator to mean.
 *
 * @param mend takes what cannot be read, by field
 */
record WantedDefinition(Texts texts, Answers answers, Map<String, String> mend) {

  private static final Pattern LEVEL = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");
  private static final Pattern PERCENT = Pattern.compile("[\\s\\p{Z}]*%$");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The definition that follows the standing one. A field that came with what stands and was
   * emptied takes it away; one that came empty leaves it as it is.
   */
  KpiDefinition over(KpiDefinition standing) {
    Kpi kpi = standing.kpi();
    boolean prefilled = answers.metadata().equals(kpi.key());
    return new KpiDefinition(
        kpi,
        standing.version(),
        required(DefineModal.DEFINITION).filter(words -> !isBuiltIn(kpi, words)),
        target(kpi).or(() -> kept(prefilled, standing.target())),
        level(DefineModal.REFERENCE, kpi).or(() -> kept(prefilled, standing.reference())),
        answers.text(DefineModal.OWNER).or(() -> kept(prefilled, standing.owner())),
        required(DefineModal.REASON),
        Optional.empty(),
        Optional.empty());
  }

  /** What Vigie brings is kept as such, so that everybody reads it in their own language. */
  private static boolean isBuiltIn(Kpi kpi, String words) {
    return Arrays.stream(Language.values())
        .map(language -> Texts.in(language).plain("kpi.definition." + kpi.key()))
        .anyMatch(words::equals);
  }

  private static <T> Optional<T> kept(boolean prefilled, Optional<T> standing) {
    return prefilled ? Optional.empty() : standing;
  }

  private Optional<String> required(String field) {
    Optional<String> words = answers.text(field);
    if (words.isEmpty()) {
      mend.put(field, texts.plain("kpi.mend.required"));
    }
    return words;
  }

  private Optional<Target> target(Kpi kpi) {
    Optional<BigDecimal> amount = level(DefineModal.TARGET, kpi);
    Optional<Period> per = answers.text(DefineModal.PER).flatMap(WantedDefinition::period);
    if (amount.isPresent() && per.isEmpty() && kpi.isEntered()) {
      mend.put(DefineModal.PER, texts.plain("kpi.mend.per"));
    }
    // What is computed has no period; its target holds in each week.
    return amount.map(a -> new Target(a, kpi.isEntered() ? per.orElse(Period.WEEK) : Period.WEEK));
  }

  private static Optional<Period> period(String key) {
    return Arrays.stream(Period.values()).filter(per -> per.name().equalsIgnoreCase(key)).findAny();
  }

  private Optional<BigDecimal> level(String field, Kpi kpi) {
    Optional<String> typed = answers.text(field);
    Optional<BigDecimal> level = typed.flatMap(text -> level(kpi, text));
    if (typed.isPresent() && level.isEmpty()) {
      String kind = kpi.unit() == Kpi.Unit.SHARE ? "percent" : "level";
      mend.put(field, texts.plain("kpi.mend." + kind));
    }
    return level;
  }

  private static Optional<BigDecimal> level(Kpi kpi, String typed) {
    boolean share = kpi.unit() == Kpi.Unit.SHARE;
    String text = share ? PERCENT.matcher(typed).replaceAll("") : typed;
    return Optional.of(text)
        .filter(t -> LEVEL.matcher(t).matches())
        .map(t -> new BigDecimal(t.replace(',', '.')))
        .filter(level -> !share || level.compareTo(HUNDRED) <= 0);
  }
}
