package io.vigie.slack.kit;

import io.vigie.engagement.Act;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A word after {@code /vigie}: the beans of this type are the grammar and the help page. */
public interface Verb {

  /** What may be typed for it, in both languages; the first one is its name. */
  List<String> names();

  /** Whether it is a command of its own too: {@code /kpi}. */
  default boolean isCommand() {
    return false;
  }

  /** The lines of the help page that it explains, each with the right that it takes. */
  List<Help> help();

  /** What typing it may do, in the table of rights: what its lines of help say. */
  default Set<Act> acts() {
    return help().stream().map(Help::act).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Answers.
   *
   * @param words the rest, exactly as it was typed, stripped
   */
  Reply answer(Request request, String words);

  /**
   * One line of the help page.
   *
   * @param key of the text, under {@code help.}
   * @param act who may not do this is not shown it
   */
  record Help(String key, Act act) {}
}
