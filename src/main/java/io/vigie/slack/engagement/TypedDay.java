package io.vigie.slack.engagement;

import io.vigie.kpi.KpiNames;
import io.vigie.shared.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people type it, in both languages: {@code 2026-12-04}, {@code 4/12}, {@code until 4
 * December}, {@code Dec 4}, {@code jusqu’au 1er décembre 2026}. Without a year it is the next one.
 */
final class TypedDay {

  private static final Pattern ISO = Pattern.compile("([0-9]{4})_([0-9]{1,2})_([0-9]{1,2})");
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})(?:[/.]([0-9]{4}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th|er)?_(?:of_)?([a-z]{3,9})[.,]?_?([0-9]{4})?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.?_([0-9]{1,2})(?:st|nd|rd|th)?,?_?([0-9]{4})?");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:until|till|to|jusqu_(?:au|a)|jusque|au|le|the"
              + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
              + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?_");

  private TypedDay() {}

  static Optional<LocalDate> read(String typed, LocalDate today) {
    if (typed.length() > 60) {
      return Optional.empty();
    }
    String text = KpiNames.folded(typed).replaceAll("_+$", "");
    for (Matcher lead = LEAD.matcher(text); lead.find(); lead = LEAD.matcher(text)) {
      text = lead.replaceFirst("");
    }
    try {
      return day(text, today);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String text, LocalDate today) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(
          LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return Optional.of(
          day(number(numbers.group(1)), number(numbers.group(2)), numbers.group(3), today));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return month(dayFirst.group(2))
          .map(month -> day(number(dayFirst.group(1)), month, dayFirst.group(3), today));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? month(monthFirst.group(1))
            .map(month -> day(number(monthFirst.group(2)), month, monthFirst.group(3), today))
        : Optional.empty();
  }

  private static LocalDate day(int day, int month, @Nullable String year, LocalDate today) {
    if (year != null) {
      return LocalDate.of(number(year), month, day);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
  }

  /** By its name or the beginning of it, in either language; « mai » is not « mars ». */
  private static Optional<Integer> month(String word) {
    return Arrays.stream(Month.values())
        .filter(
            month ->
                Arrays.stream(Language.values())
                    .map(language -> name(month, language.locale()))
                    .anyMatch(name -> name.startsWith(word)))
        .map(Month::getValue)
        .findFirst();
  }

  private static String name(Month month, Locale locale) {
    return KpiNames.folded(month.getDisplayName(TextStyle.FULL, locale));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
