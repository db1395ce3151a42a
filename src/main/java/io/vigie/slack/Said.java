package io.vigie.slack;

import static java.util.regex.Matcher.quoteReplacement;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.slack.kit.Posting.Spot;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that somebody said to Vigie in a conversation.
 *
 * @param words without Vigie's name, as they were typed
 */
record Said(Happening event, Visit visit, Spot spot, String words) {

  private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

  private static final Pattern WRAPPED = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

  /**
   * What is said to Vigie: what follows its name, or, at the end of a message, what goes before.
   *
   * @param vigie its user id, where it is known
   */
  static String words(String text, Optional<String> vigie) {
    Matcher mention = MENTION.matcher(text);
    int start = -1;
    int end = 0;
    while (mention.find()) {
      boolean named = vigie.filter(mention.group(1)::equals).isPresent();
      if (start < 0 || named) {
        start = mention.start();
        end = mention.end();
      }
      if (named) {
        break;
      }
    }
    String after = text.substring(end).strip();
    return typed(after.isEmpty() && start > 0 ? text.substring(0, start).strip() : after);
  }

  /** Slack escapes what people type, and wraps names and addresses; what was typed is wanted. */
  static String typed(String text) {
    String bare = WRAPPED.matcher(text).replaceAll(found -> quoteReplacement(unwrapped(found)));
    return bare.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** A person, a channel or a group by name, an address as it is. */
  private static String unwrapped(MatchResult found) {
    String mark = found.group(1);
    String name = found.group(3) == null ? found.group(2) : found.group(3);
    return switch (mark) {
      case "" -> found.group(2);
      case "#" -> "#" + name;
      default -> name.startsWith("@") ? name : "@" + name;
    };
  }

  /** Where to answer a message: in its thread, or in the one that begins with it. */
  static Spot inItsThread(Happening message) {
    String thread = message.fact("thread_ts");
    return new Spot(
        message.fact("channel"),
        Optional.of(thread.isEmpty() ? message.fact("ts") : thread),
        !thread.isEmpty());
  }

  /** In a direct message the answer simply follows, unless it was a thread. */
  static Spot beside(Happening message) {
    String thread = message.fact("thread_ts");
    return new Spot(
        message.fact("channel"),
        Optional.of(thread).filter(ts -> !ts.isEmpty()),
        !thread.isEmpty());
  }

  Optional<Engagement> engagement() {
    return visit.member().map(Member::engagement);
  }

  PersonId person() {
    return visit.person();
  }

  boolean isDirect() {
    return spot.channel().startsWith("D");
  }
}
