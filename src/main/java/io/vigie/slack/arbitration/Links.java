package io.vigie.slack.arbitration;

import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Words;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Addresses that somebody typed, as links that can be followed; the words between stay words. */
final class Links {

  private static final int SHOWN = 10;
  private static final int LONGEST = 500;
  private static final int LABEL = 60;

  private Links() {}

  static Markup of(String typed) {
    return new Markup(
        Arrays.stream(typed.strip().split("\\s+"))
            .limit(SHOWN)
            .map(word -> link(word).orElseGet(() -> Words.escaped(word)))
            .collect(Collectors.joining(" ")));
  }

  private static Optional<String> link(String word) {
    if (word.length() > LONGEST || !word.matches("https?://[^\\s<>|\"]+")) {
      return Optional.empty();
    }
    try {
      URI address = new URI(word);
      return Optional.ofNullable(address.getHost())
          .map(host -> "<" + entities(word) + "|" + label(address, host) + ">");
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Where it leads, without what only machines read. */
  private static String label(URI address, String host) {
    String path = Optional.ofNullable(address.getPath()).filter(p -> !p.equals("/")).orElse("");
    return Words.escaped(Words.cut(host + path, LABEL));
  }

  private static String entities(String word) {
    return word.replace("&", "&amp;");
  }
}
