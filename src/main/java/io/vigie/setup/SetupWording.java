package io.vigie.setup;

/** What may be said, and how long. */
final class SetupWording {

  static final int TITLE = 150;
  static final int PROOF = 500;
  static final int ACTION = 300;
  static final int TEXT = 3_000;

  private SetupWording() {}

  static String title(String words) {
    return fits(words, TITLE);
  }

  static String proof(String words) {
    return fits(words, PROOF);
  }

  static String action(String words) {
    return fits(words, ACTION);
  }

  static String reason(String words) {
    return fits(words, TEXT);
  }

  private static String fits(String words, int most) {
    if (words.isBlank()) {
      throw new WordsMissing();
    }
    if (words.strip().length() > most) {
      throw new WordsTooLong(words.strip().length(), most);
    }
    return words.strip();
  }
}
