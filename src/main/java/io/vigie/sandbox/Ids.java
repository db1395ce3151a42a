package io.vigie.sandbox;

import java.security.SecureRandom;

/** Ids as Slack's look: a letter that says what it is, and what nobody can guess. */
final class Ids {

  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

  private final SecureRandom random = new SecureRandom();

  String next(String letter) {
    return letter + "0" + random(9);
  }

  String random(int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(text::append);
    return text.toString();
  }
}
