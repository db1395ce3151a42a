package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Some plays in one line. */
public final class PlayLines {

  private PlayLines() {}

  /** At most so many by name, kind and title, and how many more. */
  public static String of(Engagement engagement, List<Play> plays, int most, Texts t) {
    String shown =
        plays.stream()
            .limit(most)
            .map(play -> new PlayWords(engagement, play, t).line())
            .collect(Collectors.joining(", "));
    return plays.size() > most
        ? shown + " " + t.say("setup.and_more", "count", plays.size() - most)
        : shown;
  }
}
