package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A button that opens a form about one question, for whoever may send it. Where the question has
 * moved on since the button was drawn, it shows how the question stands now.
 *
 * @param fits whether the form still makes sense
 */
record Opening(
    String id,
    Act act,
    Asked asked,
    Predicate<Question> fits,
    BiFunction<Request, Question, Modal> form)
    implements Button {

  @Override
  public Reply pressed(Request request, String value) {
    Member by = request.member();
    Question question = asked.find(by, value);
    if (act == Act.DECIDE && !asked.decides(by, question)) {
      return asked.refused(request, question);
    } else if (act != Act.DECIDE) {
      by.require(act);
    }
    return new Reply.Open(
        fits.test(question)
            ? form.apply(request, question)
            : asked.page(request, question).modal(asked.today(by.engagement())));
  }
}
