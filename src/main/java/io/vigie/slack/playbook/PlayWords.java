package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One play in words. */
record PlayWords(Engagement engagement, Play play, Texts texts) {

  static final String SHOW = "playbook.show";

  /** {@code P-3 · Persona · Head of HR}. */
  String line() {
    return texts.say("playbook.line", named());
  }

  Map<String, Object> named() {
    Map<String, Object> named = new HashMap<>();
    named.put("name", play.name());
    named.put("kind", texts.plain("playbook.kind." + play.kind().key()));
    named.put("title", play.title());
    named.put("author", new Mention(play.draftedBy().user()));
    named.put("day", day(play.draftedAt()));
    named.put("old", play.supersedes().map(number -> "P-" + number).orElse(""));
    named.put("new", play.supersededBy().map(number -> "P-" + number).orElse(""));
    return named;
  }

  /** Title, words and where it stands. */
  List<Block> whole(int longest) {
    return List.of(
        Block.section(texts.say("playbook.title", named())),
        Block.words(Words.cut(play.words(), longest)),
        Block.context(String.join(" · ", standing())));
  }

  /** What it is and became, by whom, when. */
  private List<String> standing() {
    List<String> standing = new ArrayList<>();
    standing.add(texts.plain("playbook.state." + play.state()));
    standing.add(texts.say("playbook.drafted", named()));
    play.publication()
        .ifPresent(
            publication ->
                standing.add(
                    texts.say(
                        "playbook.published",
                        "by",
                        new Mention(publication.by().user()),
                        "day",
                        day(publication.at()))));
    tells("playbook.replaces", play.supersedes()).ifPresent(standing::add);
    tells("playbook.replaced_by", play.supersededBy()).ifPresent(standing::add);
    play.inheritedFrom().ifPresent(from -> standing.add(texts.plain("playbook.inherited")));
    standing.add(texts.plain("playbook.language." + play.language().key()));
    return standing;
  }

  private Optional<String> tells(String key, Optional<Integer> number) {
    return number.map(n -> texts.say(key, named()));
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(engagement.terms().zone()).toLocalDate();
  }

  Block show() {
    return button("show");
  }

  Block button(String verb) {
    return Block.button(
        texts.plain("playbook.button." + verb), "playbook." + verb, play.id().toString());
  }
}
