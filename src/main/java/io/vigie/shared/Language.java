package io.vigie.shared;

import java.util.Locale;
import java.util.Optional;

/** The languages that Vigie speaks. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRANCE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** How numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** {@code en}, {@code fr}. */
  public String key() {
    return locale.getLanguage();
  }

  /** The language of that key, in any case. */
  public static Optional<Language> of(String key) {
    return switch (key.strip().toLowerCase(Locale.ROOT)) {
      case "en", "english", "anglais" -> Optional.of(EN);
      case "fr", "french", "français", "francais" -> Optional.of(FR);
      default -> Optional.empty();
    };
  }
}
