package io.vigie.slack.arbitration;

import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Member;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes a question back: its asker, or the decider. It asks once more, and why. */
@Configuration(proxyBeanMethods = false)
class WithdrawForm {

  @Bean
  Button openWithdrawal(Asked asked) {
    Opening opening =
        new Opening(
            QuestionButtons.WITHDRAW,
            Act.WITHDRAW_A_QUESTION,
            asked,
            Question::isOpen,
            (request, question) -> form(request, question));
    return new ForTheAsker(opening, asked);
  }

  /** Whoever may not is told at once, and not after the form. */
  private record ForTheAsker(Opening opening, Asked asked) implements Button {

    @Override
    public String id() {
      return opening.id();
    }

    @Override
    public Act act() {
      return opening.act();
    }

    @Override
    public Reply pressed(Request request, String value) {
      Member by = request.member();
      Question question = asked.find(by, value);
      by.require(Act.WITHDRAW_A_QUESTION);
      boolean own =
          by.right(Act.WITHDRAW_A_QUESTION) == Right.YES
              || question.askedBy().equals(by.person())
              || asked.decides(by, question);
      return own ? opening.pressed(request, value) : refused(question, request.texts());
    }
  }

  private static Reply refused(Question question, Texts t) {
    String sentence =
        t.say("refusal.OnlyTheAskerWithdraws", "asker", new Mention(question.askedBy().user()));
    return new Reply.Whisper(
        new Card(
            sentence, List.of(Block.section(sentence).withId("refusal.OnlyTheAskerWithdraws"))));
  }

  static Modal form(Request request, Question question) {
    Texts t = request.texts();
    return Rulings.modal(
        QuestionButtons.WITHDRAW,
        "arbitration.withdraw",
        request,
        question,
        List.of(
            Block.section(t.say("arbitration.withdraw.text")),
            Field.lines(ShortForms.REASON, t.plain("arbitration.withdraw.reason"), Optional.empty())
                .block()));
  }

  @Bean
  Form withdraw(Asked asked, Questions questions) {
    return new Sending(
        QuestionButtons.WITHDRAW,
        Act.WITHDRAW_A_QUESTION,
        asked,
        Set.of(ShortForms.REASON),
        (request, question, answers) -> withdrawn(request, question, answers, questions));
  }

  private static Reply withdrawn(
      Request request, Question question, Answers answers, Questions questions) {
    return ShortForms.done(
        "WITHDRAWN",
        request,
        questions.withdraw(
            request.member(), question.id(), answers.text(ShortForms.REASON).orElse("")));
  }
}
