package io.vigie.lead;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what a person is known again, accents, legal forms and the order of names aside: a hash, from
 * which the person cannot be read.
 */
final class Likeness {

  private static final Transliterator PLAIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sa",
          "sas",
          "sasu",
          "sarl",
          "suarl",
          "eurl",
          "sci",
          "scop",
          "snc",
          "scs",
          "gie",
          "cie",
          "ltd",
          "limited",
          "llc",
          "llp",
          "plc",
          "inc",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "kg",
          "ug",
          "ohg",
          "bv",
          "nv",
          "spa",
          "srl",
          "sl",
          "slu",
          "lda",
          "ab",
          "oy",
          "as",
          "aps",
          "sro",
          "pty",
          "ei",
          "eirl");

  private Likeness() {}

  static String hash(UUID engagement, String company, String contact) {
    String known = engagement + "\n" + company(company) + "\n" + contact(contact);
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(known.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String company(String typed) {
    List<String> words = words(typed);
    String named =
        words.stream().filter(word -> !LEGAL_FORMS.contains(word)).collect(Collectors.joining(" "));
    return named.isEmpty() ? String.join(" ", words) : named;
  }

  private static String contact(String typed) {
    return words(typed).stream().sorted().collect(Collectors.joining(" "));
  }

  /** S.A. is one word, and so is SA. */
  private static List<String> words(String typed) {
    String plain = plain(typed).replaceAll("[.'’]", "");
    return Arrays.stream(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Accents are taken off; other scripts are read as they sound, which takes longer. */
  private static String plain(String typed) {
    String bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
    return bare.chars().allMatch(c -> c < 128)
        ? bare.toLowerCase(Locale.ROOT)
        : PLAIN.transliterate(bare);
  }

  /** {@code J. D.} of Jane Doe; an id, which has a figure in it, stays what it is. */
  static String initials(String contact) {
    if (contact.chars().anyMatch(Character::isDigit)) {
      return contact;
    }
    return Arrays.stream(contact.strip().split("[\\s\\-‐]+"))
        .filter(word -> !word.isEmpty())
        .map(
            word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining(" "));
  }
}
