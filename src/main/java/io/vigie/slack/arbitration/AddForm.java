package io.vigie.slack.arbitration;

import io.vigie.arbitration.Option;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.engagement.Act;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everybody may add to an open question: something that counts, one more way to answer. */
@Configuration(proxyBeanMethods = false)
class AddForm {

  static final String CONTEXT = "context";
  static final String OPTION = "option";

  private static final int LONGEST_OPTION = 150;

  @Bean
  Button openAddition(Asked asked) {
    return new Opening(
        QuestionButtons.ADD,
        Act.ADD_TO_A_QUESTION,
        asked,
        Question::isOpen,
        (request, question) -> form(request, question));
  }

  static Modal form(Request request, Question question) {
    Texts t = request.texts();
    return Rulings.modal(
        QuestionButtons.ADD,
        "arbitration.add",
        request,
        question,
        List.of(
            Field.lines(CONTEXT, t.plain("arbitration.add.context"), Optional.empty())
                .mayBeEmpty()
                .block(),
            Field.line(OPTION, t.plain("arbitration.add.option"), Optional.empty())
                .hint(t.plain("arbitration.add.option_hint"))
                .mayBeEmpty()
                .block()));
  }

  @Bean
  Form add(Asked asked, Questions questions) {
    return new Sending(
        QuestionButtons.ADD,
        Act.ADD_TO_A_QUESTION,
        asked,
        Set.of(OPTION),
        (request, question, answers) -> added(request, question, answers, questions));
  }

  private static Reply added(
      Request request, Question question, Answers answers, Questions questions) {
    Texts t = request.texts();
    Optional<String> context = answers.text(CONTEXT);
    Optional<Option> option = answers.text(OPTION).map(Option::of);
    if (context.isEmpty() && option.isEmpty()) {
      return new Reply.Mend(Map.of(CONTEXT, t.plain("arbitration.error.nothing_added")));
    } else if (option.filter(one -> one.words().length() > LONGEST_OPTION).isPresent()) {
      return new Reply.Mend(
          Map.of(OPTION, t.plain("arbitration.error.option_long", "most", LONGEST_OPTION)));
    }
    context.ifPresent(words -> questions.addContext(request.member(), question.id(), words));
    option.ifPresent(one -> questions.addOption(request.member(), question.id(), one));
    return ShortForms.done("CONTEXT_ADDED", request, question);
  }
}
