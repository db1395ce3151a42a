package io.vigie.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody types, as Slack keeps it: nothing in it can be taken for markup. */
final class Escapes {

  private static final Set<String> ALL = Set.of("here", "channel", "everyone");
  private static final Pattern NAME = Pattern.compile("(?<![\\w@])@([\\p{L}\\w.-]*[\\p{L}\\w])");
  private static final Pattern CHANNEL = Pattern.compile("(?<![\\w&#])#([\\p{L}\\d_-]+)");
  private static final Pattern LINK =
      Pattern.compile("(?<![<|\\w])https?://[^\\s<>|]*[^\\s<>|.,;:!?)]");

  private Escapes() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A message: escaped, with mentions and links as Slack writes them. */
  static String message(String typed, Workspace workspace) {
    return LINK.matcher(mentions(escaped(typed), workspace)).replaceAll("<$0>");
  }

  /** A command's text, as the manifest may ask for it. */
  static String command(String typed, Workspace workspace) {
    return mentions(escaped(typed), workspace);
  }

  private static String mentions(String escaped, Workspace workspace) {
    String named =
        NAME.matcher(escaped)
            .replaceAll(found -> quoted(person(found.group(1), workspace), found.group()));
    return CHANNEL
        .matcher(named)
        .replaceAll(found -> quoted(channel(found.group(1), workspace), found.group()));
  }

  private static String quoted(Optional<String> markup, String typed) {
    return Matcher.quoteReplacement(markup.orElse(typed));
  }

  private static Optional<String> person(String handle, Workspace workspace) {
    return ALL.contains(handle)
        ? Optional.of("<!" + handle + ">")
        : workspace.people().stream()
            .filter(person -> person.handle().equalsIgnoreCase(handle))
            .map(person -> "<@" + person.id() + ">")
            .findFirst();
  }

  private static Optional<String> channel(String name, Workspace workspace) {
    return workspace.conversations().stream()
        .filter(conversation -> !conversation.direct && conversation.name.equals(name))
        .map(conversation -> "<#%s|%s>".formatted(conversation.id, conversation.name))
        .findFirst();
  }
}
