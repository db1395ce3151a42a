package io.vigie.sandbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody types, as Slack keeps it: nothing in it can be taken for markup. */
final class Escapes {

  private static final Pattern NAME = Pattern.compile("(?<![\\w@])@([\\p{L}\\w.-]*[\\p{L}\\w])");
  private static final Pattern LINK =
      Pattern.compile("(?<![<|\\w])https?://[^\\s<>|]*[^\\s<>|.,;:!?)]");

  private Escapes() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** A message: escaped, with mentions and links as Slack writes them. */
  static String message(String typed, List<Person> people) {
    return LINK.matcher(mentions(escaped(typed), people)).replaceAll("<$0>");
  }

  /** A command's text, as the manifest may ask for it. */
  static String command(String typed, List<Person> people) {
    return mentions(escaped(typed), people);
  }

  private static String mentions(String escaped, List<Person> people) {
    return NAME.matcher(escaped)
        .replaceAll(
            found -> Matcher.quoteReplacement(mention(found.group(1), found.group(), people)));
  }

  private static String mention(String handle, String typed, List<Person> people) {
    return switch (handle) {
      case "here", "channel", "everyone" -> "<!" + handle + ">";
      default ->
          people.stream()
              .filter(person -> person.handle().equalsIgnoreCase(handle))
              .map(person -> "<@" + person.id() + ">")
              .findFirst()
              .orElse(typed);
    };
  }
}
