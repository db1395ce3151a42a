package io.vigie.engagement;

import io.vigie.shared.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who somebody is at home, as Slack last told it.
 *
 * @param guest whether the home workspace has that person as a guest: then the workspace says
 *     nothing about the side
 * @param locale how Slack speaks to that person, for example {@code fr-FR}; it is not told of
 *     people of another organisation
 * @param zone where the person works, if Slack tells
 */
public record Profile(
    PersonId person,
    boolean guest,
    Optional<String> locale,
    Optional<ZoneId> zone,
    Instant lookedUpAt) {

  /** The language of the locale, if Vigie speaks it. */
  public Optional<Language> language() {
    return language(locale);
  }

  static Optional<Language> language(Optional<String> locale) {
    return locale.map(text -> text.split("[-_]", 2)[0]).flatMap(Language::of);
  }
}
