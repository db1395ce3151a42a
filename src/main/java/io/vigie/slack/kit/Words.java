package io.vigie.slack.kit;

import java.util.regex.Pattern;

/**
 * Other people's words on their way into Slack: shown as they were typed, pinging nobody,
 * formatting nothing, within the limits.
 */
public final class Words {

  /** The most that one person's words take in a sentence of ours, in characters. */
  static final int IN_A_SENTENCE = 500;

  private static final Pattern MARKUP = Pattern.compile("([*_~`])");
  // A zero-width space parts a mark from what it would format; Slack has no escape for marks.
  private static final String UNMARKED = "\u200B$1\u200B";
  // Whatever direction somebody set inside, it ends where the words end.
  private static final String ISOLATE = "\u2068";
  private static final String END_OF_ISOLATE = "\u2069";
  private static final Pattern DIRECTION =
      Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private Words() {}

  /** The words inside a markup sentence of ours. */
  public static String escaped(String words) {
    String text = entities(cut(clean(words), IN_A_SENTENCE));
    return isolated(MARKUP.matcher(text).replaceAll(UNMARKED));
  }

  /** The words in a field that knows no markup. */
  public static String plain(String words, int limit) {
    return isolated(cut(clean(words), limit - 2));
  }

  /** At most so many characters, the last one an ellipsis where something was left out. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** At most so many characters of markup, never half an entity or half a mention. */
  static String cutMarkup(String markup, int limit) {
    if (markup.length() <= limit) {
      return markup;
    }
    String kept = markup.substring(0, limit - 1);
    kept = kept.replaceAll("&[a-z]{0,3}$", "").replaceAll("<[^<>]*$", "");
    return cut(kept + " ", kept.length());
  }

  private static String clean(String words) {
    return UNSEEN.matcher(words.strip()).replaceAll("");
  }

  private static String entities(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String isolated(String words) {
    return DIRECTION.matcher(words).find() ? ISOLATE + words + END_OF_ISOLATE : words;
  }
}
