package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.LookAlike;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a question is asked.
 *
 * @param typed what its fields hold at first
 * @param setsDefault whether the person may say what holds if nobody answers
 */
record AskModal(
    Engagement engagement, Texts texts, Map<String, String> typed, boolean setsDefault) {

  static final String ID = "arbitration.ask";
  static final String QUESTION = "question";
  static final String CONTEXT = "context";
  static final String OPTIONS = "options";
  static final String DUE = "due_date";
  static final String BLOCKS = "blocks";
  static final String LINKS = "links";
  static final String DEFAULT_OPTION = "default_option";
  static final String DEFAULT_DATE = "default_date";

  static final int LONGEST_QUESTION = 300;

  /** The form. */
  Modal form() {
    return page("", "arbitration.ask.submit", List.of(about()));
  }

  /** The same, begun at somebody's message, or with more to say at its head. */
  Modal form(String note) {
    return page("", "arbitration.ask.submit", List.of(about(), Block.context(note)));
  }

  /**
   * The same once more, with the questions that it looks like. Nothing that was typed is lost.
   *
   * @param seen the numbers that were shown before
   */
  Modal again(List<LookAlike> alike, List<Integer> seen) {
    List<Block> head = new ArrayList<>();
    head.add(Block.section(texts.say("arbitration.ask.alike")));
    alike.forEach(question -> head.add(lookAlike(question)));
    head.add(Block.divider());
    String numbers = seen.stream().map(String::valueOf).reduce((a, b) -> a + "/" + b).orElse("");
    return page(numbers, "arbitration.ask.anyway", head);
  }

  private Modal page(String seen, String submit, List<Block> head) {
    List<Block> blocks = new ArrayList<>(head);
    fields().forEach(field -> blocks.add(field.block()));
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), seen),
        texts.plain("arbitration.ask.title"),
        texts.plain(submit),
        texts.plain("form.cancel"),
        blocks);
  }

  private Block about() {
    return Block.context(
        texts.say("arbitration.ask.about", "referent", new Mention(engagement.terms().referent())));
  }

  private Block lookAlike(LookAlike alike) {
    Question question = alike.question();
    QuestionWords words = new QuestionWords(engagement, question, texts);
    String sentence =
        switch (question.state()) {
          case OPEN, NEEDS_INFORMATION, REOPENED ->
              texts.say("arbitration.ask.alike.open", words.named());
          case WITHDRAWN -> texts.say("arbitration.ask.alike.withdrawn", words.named());
          case DECIDED, PROVISIONAL, SUPERSEDED ->
              texts.say(
                  "arbitration.ask.alike.decided",
                  "name",
                  question.name(),
                  "question",
                  question.words(),
                  "answer",
                  question.decision().map(Decision::words).orElse(""));
        };
    return Block.section(sentence, new QuestionButtons(words).show())
        .withId("alike/" + question.name());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(lines(QUESTION).atMost(LONGEST_QUESTION).hint(hint(QUESTION)));
    fields.add(lines(CONTEXT).hint(hint(CONTEXT)).mayBeEmpty());
    fields.add(lines(OPTIONS).hint(hint(OPTIONS)).mayBeEmpty());
    fields.add(Field.date(DUE, label(DUE), Dates.typed(typed.get(DUE))));
    fields.add(lines(BLOCKS).hint(hint(BLOCKS)).mayBeEmpty());
    fields.add(Field.line(LINKS, label(LINKS), value(LINKS)).mayBeEmpty());
    if (setsDefault) {
      fields.add(
          Field.line(DEFAULT_OPTION, label(DEFAULT_OPTION), value(DEFAULT_OPTION))
              .hint(hint(DEFAULT_OPTION))
              .mayBeEmpty());
      fields.add(
          Field.date(DEFAULT_DATE, label(DEFAULT_DATE), Dates.typed(typed.get(DEFAULT_DATE)))
              .hint(hint(DEFAULT_DATE))
              .mayBeEmpty());
    }
    return fields;
  }

  private Field lines(String name) {
    return Field.lines(name, label(name), value(name));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  private String label(String name) {
    return texts.plain("arbitration.ask." + name);
  }

  private String hint(String name) {
    return texts.plain("arbitration.ask." + name + "_hint");
  }
}
