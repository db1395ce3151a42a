package io.vigie.signal;

import java.util.regex.Pattern;

/** What may be reported, and how long. */
final class Wording {

  static final int WORDS = 4_000;
  static final int TEXT = 3_000;

  private static final Pattern WORDLESS =
      Pattern.compile("https?://\\S+|:[a-z0-9_+'-]+:|<[^<>]*>|[@#]\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern A_WORD = Pattern.compile("\\p{L}{2,}");

  /** Phone numbers and addresses are not kept: leads are people. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w/-])(?:\\+\\d|0)(?:["
              + " .()-]{0,2}\\d){8,13}(?![\\w/-])");

  private Wording() {}

  /**
   * The words as they are kept.
   *
   * @throws NoWords where nothing was said
   * @throws SignalTooLong where nobody would read it
   */
  static String heard(String typed) {
    String words = CONTACT.matcher(typed.strip()).replaceAll("…");
    if (!A_WORD.matcher(WORDLESS.matcher(words).replaceAll(" ")).find()) {
      throw new NoWords();
    }
    if (words.length() > WORDS) {
      throw new SignalTooLong(WORDS);
    }
    return words;
  }

  /**
   * A reason, a question, an answer.
   *
   * @throws NothingSaid where there is none
   */
  static String said(String typed) {
    String words = CONTACT.matcher(typed.strip()).replaceAll("…");
    if (words.isEmpty()) {
      throw new NothingSaid();
    }
    if (words.length() > TEXT) {
      throw new SignalTooLong(TEXT);
    }
    return words;
  }
}
