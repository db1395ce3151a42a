package io.vigie.slack.engagement;

import io.vigie.engagement.Days;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.LeadTerms;
import io.vigie.engagement.Terms;
import io.vigie.engagement.Terms.Market;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The form {@code engagement.setup}, empty or filled with what was agreed before. */
final class SetupForm {

  static final String ID = "engagement.setup";

  private SetupForm() {}

  /**
   * The form.
   *
   * @param before what stands above the fields
   */
  static Modal of(
      Texts texts,
      String channel,
      Optional<Engagement> engagement,
      List<Block> before,
      String asker,
      Instant now) {
    List<Block> fields = fields(texts, engagement.map(Engagement::terms), asker, now);
    return Modal.of(
        ID,
        Origin.of(engagement.map(Engagement::id), channel, ""),
        texts.plain("engagement.setup.title"),
        texts.plain("form.save"),
        texts.plain("form.cancel"),
        Stream.concat(before.stream(), fields.stream()).toList());
  }

  private static List<Block> fields(Texts t, Optional<Terms> terms, String asker, Instant now) {
    Optional<String> monday = Optional.of(Days.key(DayOfWeek.MONDAY));
    return Stream.of(
            Field.line("client_name", label(t, "client_name"), terms.map(Terms::clientName)),
            Field.line("provider_name", label(t, "provider_name"), terms.map(Terms::providerName)),
            Field.person(
                    "referent",
                    label(t, "referent"),
                    terms.map(Terms::referent).or(() -> Optional.of(asker)))
                .hint(t.plain("engagement.setup.referent_hint")),
            Field.person("deputy", label(t, "deputy"), terms.flatMap(Terms::deputy)).mayBeEmpty(),
            Field.person("sponsor", label(t, "sponsor"), terms.flatMap(Terms::sponsor))
                .mayBeEmpty(),
            Field.select(
                "language",
                label(t, "language"),
                languages(),
                terms.map(Terms::language).or(() -> Optional.of(t.language())).map(Language::key)),
            Field.line(
                    "timezone",
                    label(t, "timezone"),
                    terms.map(Terms::zone).map(ZoneId::getId).or(() -> usualZone(t)))
                .hint(t.plain("engagement.setup.timezone_hint")),
            Field.line(
                    "client_country",
                    label(t, "client_country"),
                    terms.flatMap(Terms::clientCountry))
                .hint(t.plain("engagement.setup.country_hint"))
                .mayBeEmpty(),
            Field.line(
                    "provider_country",
                    label(t, "provider_country"),
                    terms.flatMap(Terms::providerCountry))
                .mayBeEmpty(),
            Field.select(
                    "kind",
                    label(t, "kind"),
                    options(
                        List.of(Market.values()),
                        market -> market.name().toLowerCase(Locale.ROOT),
                        market -> t.plain("engagement.kind." + market.name())),
                    terms
                        .map(Terms::market)
                        .or(() -> Optional.of(Market.B2B))
                        .map(market -> market.name().toLowerCase(Locale.ROOT)))
                .mayBeEmpty(),
            Field.select(
                "digest_day",
                label(t, "digest_day"),
                days(t),
                terms.map(Terms::digestDay).map(Days::key).or(() -> monday)),
            Field.time(
                    "digest_time",
                    label(t, "digest_time"),
                    terms.map(Terms::digestTime).or(() -> Optional.of(LocalTime.of(9, 0))))
                .hint(t.plain("engagement.setup.time_hint")),
            Field.select(
                    "meeting_day",
                    label(t, "meeting_day"),
                    days(t),
                    terms.flatMap(Terms::meetingDay).map(Days::key))
                .mayBeEmpty(),
            Field.time("meeting_time", label(t, "meeting_time"), terms.flatMap(Terms::meetingTime))
                .mayBeEmpty(),
            Field.date(
                "start_date",
                label(t, "start_date"),
                terms
                    .map(Terms::startDate)
                    .or(() -> Optional.of(now.atZone(ZoneOffset.UTC).toLocalDate()))),
            Field.date("end_date", label(t, "end_date"), terms.flatMap(Terms::endDate))
                .mayBeEmpty(),
            number(t, "verdict_hours", LeadTerms::verdictHours, terms),
            number(t, "retention_months", LeadTerms::retentionMonths, terms))
        .map(Field::block)
        .toList();
  }

  private static Field number(
      Texts t, String name, ToIntFunction<LeadTerms> agreed, Optional<Terms> terms) {
    int value = agreed.applyAsInt(terms.map(Terms::leads).orElse(LeadTerms.USUAL));
    return Field.line(name, label(t, name), Optional.of(Integer.toString(value)))
        .hint(t.plain("engagement.setup." + name + "_hint"))
        .mayBeEmpty();
  }

  private static String label(Texts texts, String field) {
    return texts.plain("engagement.setup." + field);
  }

  /** The zone that most people who read that language work in; they can change it. */
  private static Optional<String> usualZone(Texts texts) {
    return Optional.of(texts.language() == Language.FR ? "Europe/Paris" : "Europe/London");
  }

  private static Map<String, String> languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    languages.put("en", "English");
    languages.put("fr", "Français");
    return languages;
  }

  private static Map<String, String> days(Texts texts) {
    return options(
        Arrays.stream(DayOfWeek.values()).limit(5).toList(),
        Days::key,
        day -> texts.plain("engagement.day." + Days.key(day)));
  }

  private static <T> Map<String, String> options(
      List<T> values, Function<T, String> key, Function<T, String> label) {
    Map<String, String> options = new LinkedHashMap<>();
    values.forEach(value -> options.put(key.apply(value), label.apply(value)));
    return options;
  }
}
