package io.vigie.lead;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import io.vigie.engagement.Terms;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers and e-mail addresses in what somebody typed: recognised and left out, because they
 * are kept in the client's CRM and not here.
 */
final class ContactDetails {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final long TRIES = 1_000;
  private static final int FEWEST_DIGITS = 6;
  private static final Pattern MAIL =
      Pattern.compile(
          "(?iU)[\\w.+'’-]+\\s?(?:@|＠|[(\\[{]\\s?(?:at|arobase)\\s?[)\\]}])\\s?[\\w-]+(?:\\s?(?:\\.|[(\\[]dot[)\\]])\\s?[\\w-]+)+");

  /** Nearly nothing is one, and this look is a hundred times as quick. */
  private static final Pattern MAY_BE_MAIL = Pattern.compile("[@＠(\\[{]");

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|\"]+");

  private final Set<String> regions = new LinkedHashSet<>();
  private boolean dropped;

  /** Numbers are read as people of both companies write them. */
  ContactDetails(Terms terms) {
    Stream.of(terms.clientCountry(), terms.providerCountry())
        .flatMap(Optional::stream)
        .forEach(regions::add);
    if (regions.isEmpty()) {
      regions.add("FR");
    }
  }

  /** The words without them. */
  String leftOut(String words) {
    String left = MAY_BE_MAIL.matcher(words).find() ? MAIL.matcher(words).replaceAll("…") : words;
    boolean mayHoldNumbers = left.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    for (String region : mayHoldNumbers ? regions : Set.<String>of()) {
      left = withoutNumbers(left, region);
    }
    dropped |= !left.equals(words);
    return left.equals(words) ? words.strip() : left.replaceAll("^[\\s…]+|[\\s]+$", "");
  }

  private static String withoutNumbers(String words, String region) {
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (PhoneNumberMatch match : PHONES.findNumbers(words, region, Leniency.VALID, TRIES)) {
      left.append(words, from, match.start()).append('…');
      from = match.end();
    }
    return left.append(words, from, words.length()).toString();
  }

  Optional<String> leftOut(Optional<String> words) {
    return words.map(this::leftOut).filter(left -> !left.isEmpty());
  }

  /** An address of the web, unless it names a person's mailbox. */
  Optional<String> link(Optional<String> typed) {
    Optional<String> link =
        typed
            .filter(address -> LINK.matcher(address).matches())
            .filter(address -> !MAIL.matcher(address.replace("%40", "@")).find());
    dropped |= typed.isPresent() && link.isEmpty();
    return link;
  }

  /** Whether anything was left out so far. */
  boolean dropped() {
    return dropped;
  }
}
