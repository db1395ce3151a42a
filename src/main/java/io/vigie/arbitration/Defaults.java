package io.vigie.arbitration;

import io.vigie.arbitration.Question.Default;
import io.vigie.engagement.PersonId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What holds if nobody answers. */
@Component
class Defaults {

  /** So many working days after the due date, unless another date is said. */
  private static final int AFTER_DUE = 5;

  private final QuestionDeeds deeds;

  Defaults(QuestionDeeds deeds) {
    this.deeds = deeds;
  }

  Default set(Case open, Draft.Silence silence, PersonId by) {
    Question question = open.question();
    LocalDate on =
        silence.on().orElseGet(() -> open.cover().calendar().plus(question.due(), AFTER_DUE));
    if (on.isBefore(question.due()) || on.isBefore(open.today())) {
      throw new DefaultBeforeDue(question.due());
    }
    Default stored =
        new Default(
            Wording.place(silence.answer(), question),
            Wording.inWords(silence.answer(), question),
            on,
            by);
    deeds.setDefault(question.id(), stored);
    return stored;
  }
}
