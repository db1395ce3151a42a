package io.vigie.arbitration;

import java.util.Optional;

/** What may be said, and how long: a question is read on a phone. */
final class Wording {

  static final int QUESTION = 300;
  static final int OPTION = 150;
  static final int OPTIONS = 10;
  static final int TEXT = 3_000;

  private Wording() {}

  static Draft check(Draft draft) {
    if (draft.question().isBlank()) {
      throw new QuestionMissing();
    }
    fits(draft.question(), QUESTION);
    draft.context().ifPresent(text -> fits(text, TEXT));
    draft.criteria().ifPresent(text -> fits(text, TEXT));
    draft.blocks().ifPresent(text -> fits(text, TEXT));
    draft.links().ifPresent(text -> fits(text, TEXT));
    if (draft.options().size() > OPTIONS) {
      throw new TooManyOptions(OPTIONS);
    }
    draft.options().forEach(Wording::check);
    return draft;
  }

  static void check(Option option) {
    if (option.words().isBlank()) {
      throw new AnswerMissing();
    }
    fits(option.words(), OPTION);
    option.pros().forEach(text -> fits(text, TEXT));
    option.cons().forEach(text -> fits(text, TEXT));
  }

  static String reason(String words) {
    if (words.isBlank()) {
      throw new ReasonMissing();
    }
    return fits(words.strip(), TEXT);
  }

  static String rationale(String words) {
    if (words.isBlank()) {
      throw new RationaleMissing();
    }
    return fits(words.strip(), TEXT);
  }

  static String fits(String words, int most) {
    if (words.length() > most) {
      throw new TextTooLong(most);
    }
    return words;
  }

  /** The place of the option that an answer names, if it names one of these. */
  static Optional<Integer> place(Answer answer, Question question) {
    if (!(answer instanceof Answer.OfOption taken)) {
      return Optional.empty();
    }
    if (taken.index() < 0 || taken.index() >= question.options().size()) {
      throw new NoSuchOption(question.options().size());
    }
    return Optional.of(taken.index());
  }

  /** The answer in words, those of the option included. */
  static String inWords(Answer answer, Question question) {
    if (answer instanceof Answer.OwnWords own) {
      if (own.words().isBlank()) {
        throw new AnswerMissing();
      }
      return fits(own.words().strip(), TEXT);
    }
    return question.options().get(place(answer, question).orElseThrow()).words();
  }
}
