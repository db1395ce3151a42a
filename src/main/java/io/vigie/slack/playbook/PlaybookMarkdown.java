package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.slack.kit.Texts;
import java.util.List;

/** The playbook in force as one page of Markdown: for a canvas, and as a file. */
record PlaybookMarkdown(Engagement engagement, List<Play> inForce, Texts texts) {

  /** As a file. */
  String page() {
    return "# " + escaped(title()) + "\n\n" + texts.plain("playbook.page.about") + "\n" + plays();
  }

  /** As a canvas, which has its title beside it. */
  String body() {
    return texts.plain("playbook.canvas.about") + "\n" + plays();
  }

  String title() {
    return texts.plain(
        "playbook.page.title",
        "client",
        engagement.terms().clientName(),
        "provider",
        engagement.terms().providerName());
  }

  private String plays() {
    StringBuilder page = new StringBuilder();
    for (Kind kind : Kind.values()) {
      List<Play> plays = inForce.stream().filter(play -> play.kind() == kind).toList();
      if (!plays.isEmpty()) {
        page.append("\n## ").append(texts.plain("playbook.kind." + kind.key())).append('\n');
        plays.forEach(play -> add(page, play));
      }
    }
    return page.toString();
  }

  private void add(StringBuilder page, Play play) {
    page.append("\n### ").append(play.name()).append(" · ").append(escaped(play.title()));
    page.append("\n\n");
    play.words().lines().forEach(line -> page.append(escaped(line)).append("  \n"));
    play.publication()
        .ifPresent(
            publication ->
                page.append("\n*")
                    .append(
                        texts.plain(
                            "playbook.page.since",
                            "day",
                            publication.at().atZone(engagement.terms().zone()).toLocalDate()))
                    .append("*\n"));
  }

  /** Other people's words mean what they say: no picture, no mention, no heading of theirs. */
  private static String escaped(String words) {
    return words.strip().replaceAll("([\\\\`*_\\[\\]<>#|~!@])", "\\\\$1");
  }
}
