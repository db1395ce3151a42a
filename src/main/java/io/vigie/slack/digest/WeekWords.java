package io.vigie.slack.digest;

import com.ibm.icu.text.TimeZoneNames;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** How weeks, days and zones are named in the digest of one week. */
record WeekWords(Texts texts, Week now) {

  /** {@code week 25}; of another year {@code week 25 of 2007}. */
  String name(Week week) {
    return week.year() == now.year()
        ? texts.plain("digest.week.name", "number", week.number())
        : texts.plain(
            "digest.week.name_and_year",
            "number",
            week.number(),
            "year",
            String.valueOf(week.year()));
  }

  /** {@code Week 30}, at the beginning of a line. */
  String title() {
    return texts.plain("digest.week.title", "number", now.number());
  }

  /** {@code W30}, on an axis; with its year where it is another one. */
  String onAxis(Week week) {
    String tick = texts.plain("digest.week.tick", "number", week.number());
    return week.year() == now.year() ? tick : tick + " " + week.year();
  }

  /** {@code Mon 21 – Sun 27 Jul 2008}, naming month and year once where both days share them. */
  String range() {
    Map<String, Object> parts = new HashMap<>();
    put(parts, "first", now.monday());
    put(parts, "last", now.sunday());
    String shared =
        now.monday().getYear() != now.sunday().getYear()
            ? "nothing"
            : now.monday().getMonth() != now.sunday().getMonth() ? "year" : "month";
    parts.put("shared", shared);
    return texts.say("digest.week.range", parts);
  }

  private void put(Map<String, Object> parts, String name, LocalDate day) {
    parts.put(name + "_weekday", format("digest.date.weekday", day));
    parts.put(name + "_day", dayOfMonth(day));
    parts.put(name + "_month", format("digest.date.month", day));
    parts.put(name + "_year", String.valueOf(day.getYear()));
  }

  /** {@code 30 Sept}, {@code 1er octobre}. */
  String date(LocalDate day) {
    return dayOfMonth(day) + " " + format("digest.date.month", day);
  }

  private String dayOfMonth(LocalDate day) {
    return day.getDayOfMonth() == 1
        ? texts.plain("date.first_of_month")
        : String.valueOf(day.getDayOfMonth());
  }

  private String format(String patternKey, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.plain(patternKey), texts.language().locale())
        .format(day);
  }

  /** {@code times in Europe/Paris}, {@code heure de Paris}. */
  String zone(ZoneId zone) {
    String city =
        TimeZoneNames.getInstance(texts.language().locale()).getExemplarLocationName(zone.getId());
    String form =
        city == null ? "unnamed" : "AEIOUYÀÂÉÈÊÎÔ".indexOf(city.charAt(0)) < 0 ? "city" : "vowel";
    return texts.plain(
        "digest.zone", "form", form, "zone", zone.getId(), "city", city == null ? "" : city);
  }
}
