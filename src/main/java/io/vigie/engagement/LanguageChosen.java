package io.vigie.engagement;

import io.vigie.shared.Language;

/** Somebody chose the language to be answered in. */
public record LanguageChosen(PersonId person, Language language) {}
