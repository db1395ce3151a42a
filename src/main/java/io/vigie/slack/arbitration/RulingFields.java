package io.vigie.slack.arbitration;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Ruling;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an answer: one of the options or own words, why, from when, until when. */
record RulingFields(Texts texts, Question question) {

  static final String ANSWER = "answer";
  static final String OWN = "own";
  static final String OWN_ANSWER = "own_answer";
  static final String RATIONALE = "rationale";
  static final String IN_FORCE = "in_force_from";
  static final String REVIEW = "review_date";

  List<Block> blocks(LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    if (question.options().isEmpty()) {
      blocks.add(Field.lines(ANSWER, label(ANSWER), Optional.empty()).block());
    } else {
      blocks.add(Field.select(ANSWER, label(ANSWER), answers(), Optional.empty()).block());
      blocks.add(
          Field.lines(OWN_ANSWER, label(OWN_ANSWER), Optional.empty())
              .hint(texts.plain("arbitration.decide.own_answer_hint"))
              .mayBeEmpty()
              .block());
    }
    blocks.add(
        Field.lines(RATIONALE, label(RATIONALE), Optional.empty())
            .hint(texts.plain("arbitration.decide.rationale_hint"))
            .block());
    blocks.add(Field.date(IN_FORCE, label(IN_FORCE), Optional.of(today)).mayBeEmpty().block());
    blocks.add(
        Field.date(REVIEW, label(REVIEW), Optional.empty())
            .hint(texts.plain("arbitration.decide.review_hint"))
            .mayBeEmpty()
            .block());
    return blocks;
  }

  /** By their numbers, as the card shows them. */
  private Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    List<Option> options = question.options();
    for (int number = 1; number <= options.size(); number++) {
      answers.put(String.valueOf(number), number + ". " + options.get(number - 1).words());
    }
    answers.put(OWN, texts.plain("arbitration.decide.own"));
    return answers;
  }

  private String label(String field) {
    return texts.plain("arbitration.decide." + field);
  }

  /** What has to be mended before the domain is asked. */
  Map<String, String> mend(Answers answers) {
    Map<String, String> mend = new LinkedHashMap<>();
    if (answers.text(ANSWER).isEmpty()) {
      mend.put(ANSWER, texts.plain("arbitration.error.required"));
    }
    boolean own = answers.text(ANSWER).filter(OWN::equals).isPresent();
    if (!question.options().isEmpty() && own != answers.text(OWN_ANSWER).isPresent()) {
      mend.put(
          own ? OWN_ANSWER : ANSWER,
          texts.plain(own ? "arbitration.error.own_answer" : "arbitration.error.which_answer"));
    }
    if (answers.text(RATIONALE).isEmpty()) {
      mend.put(RATIONALE, texts.plain("refusal.RationaleMissing"));
    }
    return mend;
  }

  Ruling ruling(Answers answers) {
    return new Ruling(
        answer(answers),
        answers.text(RATIONALE).orElse(""),
        Dates.of(answers, IN_FORCE),
        Dates.of(answers, REVIEW));
  }

  private Answer answer(Answers answers) {
    String answer = answers.text(ANSWER).orElse("");
    if (question.options().isEmpty()) {
      return new Answer.OwnWords(answer);
    } else if (answer.equals(OWN)) {
      return new Answer.OwnWords(answers.text(OWN_ANSWER).orElse(""));
    }
    // Whatever else somebody sent is the number of no option.
    return new Answer.OfOption(answer.matches("[0-9]{1,3}") ? Integer.parseInt(answer) - 1 : -1);
  }
}
