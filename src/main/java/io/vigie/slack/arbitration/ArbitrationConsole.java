package io.vigie.slack.arbitration;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other ways to ask and to look up, for people who have no commands. */
@Configuration(proxyBeanMethods = false)
class ArbitrationConsole {

  @Bean
  ConsoleButton askForADecision(AskForm form) {
    return new ConsoleButton(
        "console.decision", Act.ASK_A_QUESTION, 30, request -> form.open(request, ""));
  }

  @Bean
  ConsoleButton questionsAndDecisions(DecisionReview review) {
    return new ConsoleButton("console.decisions", Act.READ, 40, request -> review.list(request, 0));
  }

  @Bean
  Button previousQuestions(DecisionReview review) {
    return new DecisionReview.Turning(QuestionList.PREVIOUS, review);
  }

  @Bean
  Button nextQuestions(DecisionReview review) {
    return new DecisionReview.Turning(QuestionList.NEXT, review);
  }

  @Bean
  Shortcut askTheReferentFromAMessage(AskForm form) {
    return new AskTheReferent(form);
  }

  private record AskTheReferent(AskForm form) implements Shortcut {

    @Override
    public String id() {
      return "arbitration.from_message";
    }

    @Override
    public boolean isOfAMessage() {
      return true;
    }

    @Override
    public Act act() {
      return Act.ASK_A_QUESTION;
    }

    @Override
    public Reply invoked(Request request, Quoted message) {
      return form.openAt(request, message);
    }
  }
}
