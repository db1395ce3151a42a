package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.setup.Endings;
import io.vigie.setup.Stage;
import io.vigie.setup.WordsMissing;
import io.vigie.setup.WordsTooLong;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Sent;
import io.vigie.slack.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The end of an engagement, and its reopening. */
@Configuration(proxyBeanMethods = false)
class EndForm {

  static final String END = "setup.end";
  static final String REOPEN = "setup.reopen";
  static final String REASON = "reason";

  static Block endButton(SetupWords words) {
    String id = words.engagement().id().toString();
    return Block.button(words.texts().plain("setup.button.end"), END, id);
  }

  static Block reopenButton(SetupWords words) {
    String id = words.engagement().id().toString();
    return Block.button(words.texts().plain("setup.button.reopen"), REOPEN, id);
  }

  @Bean
  Button openEnding() {
    return new Pressed(
        END,
        Act.END_THE_ENGAGEMENT,
        (request, value) -> new Reply.Open(form(request.member().engagement(), request.texts())));
  }

  static Modal form(Engagement engagement, Texts t) {
    return Modal.of(
        END,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("setup.end.name"),
        t.plain("setup.end.submit"),
        t.plain("form.cancel"),
        List.of(
            Block.section(t.say("setup.end.means")),
            Field.lines(REASON, t.plain("setup.form.why"), Optional.empty()).block()));
  }

  @Bean
  Form sendEnding(Endings endings) {
    return new Sent(
        END,
        Act.END_THE_ENGAGEMENT,
        Map.of(WordsMissing.class, REASON, WordsTooLong.class, REASON),
        (request, answers) -> {
          endings.end(request.member(), answers.text(REASON).orElse(""));
          return new Reply.Done();
        });
  }

  @Bean
  Button reopenEngagement(Endings endings) {
    return new Pressed(
        REOPEN,
        Act.END_THE_ENGAGEMENT,
        (request, value) -> {
          Stage stage = endings.reopen(request.member());
          SetupWords words = new SetupWords(request.member().engagement(), request.texts());
          return Reply.saying(
              request
                  .texts()
                  .say(
                      "setup.status.phase",
                      "phase",
                      words.phase(stage.phase()),
                      "since",
                      stage.since()));
        });
  }
}
