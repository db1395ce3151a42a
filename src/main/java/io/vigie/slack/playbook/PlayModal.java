package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a play is written.
 *
 * @param id its {@code callback_id}
 * @param record the play that it writes anew
 * @param typed by field, what it starts with
 * @param inForce what it may replace
 */
record PlayModal(
    String id,
    String record,
    Engagement engagement,
    Map<String, String> typed,
    List<Play> inForce,
    Texts texts) {

  static final String KIND = "kind";
  static final String TITLE = "title";
  static final String WORDS = "words";
  static final String LANGUAGE = "language";
  static final String SUPERSEDES = "supersedes";

  private static final int LONGEST_TITLE = 150;
  private static final int OPTIONS = 100;
  private static final int OPTION = 70;

  static Modal of(PlayModal form) {
    return form.form();
  }

  private Modal form() {
    List<Block> blocks =
        List.of(
            Field.select(KIND, texts.plain("playbook.form.kind"), kinds(), typed(KIND)).block(),
            Field.line(TITLE, texts.plain("playbook.form.title"), typed(TITLE))
                .atMost(LONGEST_TITLE)
                .hint(texts.plain("playbook.form.title_hint"))
                .block(),
            Field.lines(WORDS, texts.plain("playbook.form.words"), typed(WORDS))
                .hint(texts.plain("playbook.form.words_hint"))
                .block(),
            Field.select(
                    LANGUAGE,
                    texts.plain("playbook.form.language"),
                    languages(),
                    typed(LANGUAGE).or(() -> Optional.of(engagement.terms().language().key())))
                .block());
    return Modal.of(
        id,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), record),
        texts.plain("playbook.form.name"),
        texts.plain("form.save"),
        texts.plain("form.cancel"),
        inForce.isEmpty() ? blocks : withReplaced(blocks));
  }

  private List<Block> withReplaced(List<Block> blocks) {
    Map<String, String> plays = new LinkedHashMap<>();
    inForce.stream()
        .limit(OPTIONS)
        .forEach(
            play ->
                plays.put(
                    String.valueOf(play.number()),
                    Words.plain(play.name() + " " + play.title(), OPTION)));
    List<Block> all = new ArrayList<>(blocks);
    all.add(
        Field.select(SUPERSEDES, texts.plain("playbook.form.supersedes"), plays, typed(SUPERSEDES))
            .hint(texts.plain("playbook.form.supersedes_hint"))
            .mayBeEmpty()
            .block());
    return all;
  }

  private Optional<String> typed(String field) {
    return Optional.ofNullable(typed.get(field));
  }

  private Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      kinds.put(kind.key(), texts.plain("playbook.kind." + kind.key()));
    }
    return kinds;
  }

  private Map<String, String> languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      languages.put(language.key(), texts.plain("playbook.language." + language.key()));
    }
    return languages;
  }
}
