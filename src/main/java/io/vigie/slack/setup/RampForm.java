package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.setup.RampOutOfBounds;
import io.vigie.setup.RampPlan;
import io.vigie.setup.Ramps;
import io.vigie.setup.WordsMissing;
import io.vigie.setup.WordsTooLong;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How fast volume is to grow. */
@Configuration(proxyBeanMethods = false)
class RampForm {

  static final String ID = "setup.ramp";
  static final String WEEKS = "weeks";
  static final String SHARES = "shares";
  static final String REASON = "reason";

  private static final int STEPS = 52;
  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(
          RampOutOfBounds.class, SHARES,
          WordsMissing.class, REASON,
          WordsTooLong.class, REASON);

  @Bean
  Button openRamp(Ramps ramps) {
    return new Pressed(
        ID,
        Act.PLAN_THE_RAMP,
        (request, value) -> {
          Engagement engagement = request.member().engagement();
          return new Reply.Open(form(engagement, ramps.of(engagement), request.texts()));
        });
  }

  static Modal form(Engagement engagement, RampPlan plan, Texts t) {
    String shares = plan.shares().stream().map(String::valueOf).collect(Collectors.joining(" "));
    List<Block> blocks =
        List.of(
            Block.context(t.say("setup.ramp.about")),
            Field.line(
                    WEEKS, t.plain("setup.form.weeks"), Optional.of(String.valueOf(plan.weeks())))
                .block(),
            Field.line(SHARES, t.plain("setup.form.shares"), Optional.of(shares))
                .hint(t.plain("setup.form.shares_hint"))
                .block(),
            Field.lines(REASON, t.plain("setup.form.why"), Optional.empty()).block());
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("setup.ramp.name"),
        t.plain("form.save"),
        t.plain("form.cancel"),
        blocks);
  }

  @Bean
  Form sendRamp(Ramps ramps) {
    return new Sent(
        ID,
        Act.PLAN_THE_RAMP,
        FIELDS,
        (request, answers) -> {
          RampPlan plan =
              ramps.plan(request.member(), typed(answers), answers.text(REASON).orElse(""));
          return Reply.saying(
              request
                  .texts()
                  .say(
                      "setup.ramp.planned",
                      "weeks",
                      plan.weeks(),
                      "shares",
                      plan.shares().stream()
                          .map(String::valueOf)
                          .collect(Collectors.joining(" / "))));
        });
  }

  /** What is no number is no ramp; the domain says what one is. */
  private static RampPlan typed(Answers answers) {
    List<Integer> shares =
        Arrays.stream(answers.text(SHARES).orElse("").split("[^0-9]+"))
            .filter(share -> !share.isEmpty())
            .limit(STEPS + 1)
            .map(RampForm::number)
            .toList();
    return new RampPlan(number(answers.text(WEEKS).orElse("")), shares);
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }
}
