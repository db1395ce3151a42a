package io.vigie.arbitration;

import io.vigie.arbitration.Question.Default;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What holds if nobody answers. */
@Component
class Defaults {

  /** So many working days after the due date, unless another date is said. */
  private static final int AFTER_DUE = 5;

  private final QuestionRows rows;
  private final QuestionDeeds deeds;

  Defaults(QuestionRows rows, QuestionDeeds deeds) {
    this.rows = rows;
    this.deeds = deeds;
  }

  Default set(Case open, Draft.Silence silence, PersonId by) {
    Question question = open.question();
    LocalDate on =
        silence.on().orElseGet(() -> open.cover().calendar().plus(question.due(), AFTER_DUE));
    if (on.isBefore(question.due()) || on.isBefore(open.today())) {
      throw new DefaultBeforeDue(question.due());
    }
    Default set =
        new Default(
            Wording.place(silence.answer(), question),
            Wording.inWords(silence.answer(), question),
            on,
            by);
    deeds.setDefault(question.id(), set.on(unmoved(on, open)));
    return set;
  }

  /** What the clock's stops so far will move, when it is read, to the day that was said. */
  private LocalDate unmoved(LocalDate on, Case open) {
    List<Pause> pauses =
        rows.pauses(open.question().engagement()).getOrDefault(open.id(), List.of());
    WorkingCalendar calendar = open.cover().calendar();
    int stood = PromptLadder.stood(pauses, calendar, open.today());
    return stood == 0 ? on : calendar.plus(on, -stood);
  }
}
