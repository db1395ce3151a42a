package io.vigie.playbook;

import io.vigie.playbook.Play.Kind;
import io.vigie.shared.Language;
import java.util.Optional;

/**
 * A play as somebody writes it.
 *
 * @param supersedes the number of the play that it shall replace
 * @param source the records that it is drafted from, by their names: {@code S-3}
 */
public record PlayDraft(
    Kind kind,
    Language language,
    String title,
    String words,
    Optional<Integer> supersedes,
    Optional<String> source) {

  static final int TITLE = 150;
  static final int WORDS = 3_000;

  public PlayDraft(
      Kind kind, Language language, String title, String words, Optional<Integer> supersedes) {
    this(kind, language, title, words, supersedes, Optional.empty());
  }

  PlayDraft checked() {
    if (title.isBlank()) {
      throw new TitleMissing();
    } else if (words.isBlank()) {
      throw new PlayIsEmpty();
    } else if (title.strip().length() > TITLE) {
      throw new PlayTooLong(title.strip().length(), TITLE);
    } else if (words.strip().length() > WORDS) {
      throw new PlayTooLong(words.strip().length(), WORDS);
    }
    return new PlayDraft(kind, language, title.strip(), words.strip(), supersedes, source);
  }
}
