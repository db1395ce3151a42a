package io.vigie.slack.arbitration;

import io.vigie.arbitration.AnswerMissing;
import io.vigie.arbitration.DefaultBeforeDue;
import io.vigie.arbitration.DueInThePast;
import io.vigie.arbitration.NoSuchOption;
import io.vigie.arbitration.QuestionMissing;
import io.vigie.arbitration.RationaleMissing;
import io.vigie.arbitration.ReasonMissing;
import io.vigie.arbitration.ReviewBeforeInForce;
import io.vigie.arbitration.TooManyOptions;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Rules that speak of a field: the form stays, with the sentence where it is to be mended. */
final class Mending {

  private static final Map<Class<? extends Refusal>, List<String>> FIELDS =
      Map.of(
          QuestionMissing.class, List.of(AskModal.QUESTION),
          DueInThePast.class, List.of(AskModal.DUE),
          TooManyOptions.class, List.of(AskModal.OPTIONS, AddForm.OPTION),
          DefaultBeforeDue.class, List.of(AskModal.DEFAULT_DATE),
          NoSuchOption.class, List.of(RulingFields.ANSWER, AskModal.DEFAULT_OPTION),
          AnswerMissing.class, List.of(RulingFields.ANSWER, AskModal.DEFAULT_OPTION),
          RationaleMissing.class, List.of(RulingFields.RATIONALE),
          ReasonMissing.class, List.of(ShortForms.REASON, ShortForms.ASKED, ShortForms.WORDS),
          ReviewBeforeInForce.class, List.of(RulingFields.REVIEW));

  private Mending() {}

  static Reply atTheField(Texts texts, Set<String> fields, Supplier<Reply> deed) {
    try {
      return deed.get();
    } catch (Refusal refusal) {
      return field(refusal, fields)
          .<Reply>map(field -> new Reply.Mend(Map.of(field, texts.refusal(refusal))))
          .orElseThrow(() -> refusal);
    }
  }

  private static Optional<String> field(Refusal refusal, Set<String> fields) {
    return FIELDS.getOrDefault(refusal.getClass(), List.of()).stream()
        .filter(fields::contains)
        .findFirst();
  }
}
