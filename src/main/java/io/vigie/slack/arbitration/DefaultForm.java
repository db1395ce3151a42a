package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Draft.Silence;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds if nobody answers: the client's alone to say. */
@Configuration(proxyBeanMethods = false)
class DefaultForm {

  private static final int LONGEST = 100;

  @Bean
  Button openDefault(Asked asked) {
    return new Opening(
        QuestionButtons.DEFAULT,
        Act.DECIDE,
        asked,
        Question::isOpen,
        (request, question) -> form(request, question));
  }

  static Modal form(Request request, Question question) {
    Texts t = request.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(t.say("arbitration.default.about", "name", question.name())));
    List<String> options =
        new QuestionWords(request.member().engagement(), question, t).options(LONGEST);
    if (!options.isEmpty()) {
      blocks.add(Block.section(String.join("\n", options)));
    }
    blocks.add(
        Field.line(
                AskModal.DEFAULT_OPTION,
                t.plain("arbitration.ask.default_option"),
                question.onSilence().map(DefaultForm::typed))
            .hint(t.plain("arbitration.default.option_hint"))
            .block());
    blocks.add(
        Field.date(
                AskModal.DEFAULT_DATE,
                t.plain("arbitration.ask.default_date"),
                question.onSilence().map(Question.Default::on))
            .hint(t.plain("arbitration.ask.default_date_hint"))
            .mayBeEmpty()
            .block());
    return Rulings.modal(QuestionButtons.DEFAULT, "arbitration.default", request, question, blocks);
  }

  private static String typed(Question.Default silence) {
    return silence.option().map(index -> String.valueOf(index + 1)).orElse(silence.words());
  }

  @Bean
  Form setDefault(Asked asked, Decisions decisions) {
    return new Sending(
        QuestionButtons.DEFAULT,
        Act.DECIDE,
        asked,
        Set.of(AskModal.DEFAULT_OPTION, AskModal.DEFAULT_DATE),
        (request, question, answers) -> set(request, question, answers, decisions));
  }

  private static Reply set(
      Request request, Question question, Answers answers, Decisions decisions) {
    Optional<Silence> silence = Silences.typed(answers, question.options());
    if (silence.isEmpty()) {
      return new Reply.Mend(
          Map.of(AskModal.DEFAULT_OPTION, request.texts().plain("arbitration.error.required")));
    }
    return ShortForms.done(
        "DEFAULT_SET",
        request,
        decisions.setDefault(request.member(), question.id(), silence.get()));
  }
}
