package io.vigie.slack.digest;

import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations.Effect;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The answers to "what changed?" that take no words; the digest says them at once. */
@Configuration(proxyBeanMethods = false)
class AnswerButtons {

  static final String LOOKING_INTO_IT = "kpi.looking_into_it";
  static final String NOT_KNOWN = "kpi.not_known";

  @Bean
  Button lookingIntoIt(AskedChanges changes) {
    return new AnswerButton(LOOKING_INTO_IT, Answer.LOOKING_INTO_IT, changes);
  }

  @Bean
  Button notKnown(AskedChanges changes) {
    return new AnswerButton(NOT_KNOWN, Answer.NOT_KNOWN, changes);
  }

  private record AnswerButton(String id, Answer answer, AskedChanges changes) implements Button {

    @Override
    public Reply pressed(Request request, String value) {
      ChangeId change = changes.find(request.member(), value);
      changes.answer(request.member(), change, answer, Optional.empty(), Effect.NONE);
      return Reply.saying(
          request
              .texts()
              .say("digest.noted." + answer, "kpi", change.kpi(), "week", change.week()));
    }
  }
}
