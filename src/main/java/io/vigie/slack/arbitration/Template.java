package io.vigie.slack.arbitration;

import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.QuestionTemplate;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A question to start from, in the words of one language. */
record Template(QuestionTemplate template, Texts texts) {

  static List<Template> all(Texts texts) {
    return Arrays.stream(QuestionTemplate.values())
        .map(template -> new Template(template, texts))
        .toList();
  }

  String key() {
    return template.key();
  }

  /** A few words for a list to tick. */
  String title() {
    return text("title");
  }

  String question() {
    return text("question");
  }

  Draft draft(LocalDate due) {
    return new Draft(
        question(),
        Optional.of(text("context")),
        IntStream.rangeClosed(1, template.options())
            .mapToObj(number -> Option.of(text("option." + number)))
            .toList(),
        Optional.empty(),
        due,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether it was filed already, in whatever language. */
  Optional<Question> filed(List<Question> known) {
    return known.stream()
        .filter(
            question ->
                Arrays.stream(Language.values())
                    .map(language -> new Template(template, Texts.in(language)).question())
                    .anyMatch(question.words()::equals))
        .findFirst();
  }

  private String text(String part) {
    return texts.plain("arbitration.template." + key() + "." + part);
  }
}
