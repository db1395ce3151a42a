package io.vigie.slack.arbitration;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Draft.Silence;
import io.vigie.arbitration.Option;
import io.vigie.slack.kit.Answers;
import java.util.List;
import java.util.Optional;

/** What holds if nobody answers, as it was typed: the number of an option, its words, or others. */
final class Silences {

  private Silences() {}

  static Optional<Silence> typed(Answers answers, List<Option> options) {
    return answers
        .text(AskModal.DEFAULT_OPTION)
        .map(
            typed -> new Silence(answer(typed, options), Dates.of(answers, AskModal.DEFAULT_DATE)));
  }

  private static Answer answer(String typed, List<Option> options) {
    if (typed.matches("[0-9]{1,3}") && !options.isEmpty()) {
      return new Answer.OfOption(Integer.parseInt(typed) - 1);
    }
    for (int index = 0; index < options.size(); index++) {
      if (options.get(index).words().equalsIgnoreCase(typed)) {
        return new Answer.OfOption(index);
      }
    }
    return new Answer.OwnWords(typed);
  }
}
