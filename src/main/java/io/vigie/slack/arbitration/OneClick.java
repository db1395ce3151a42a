package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decisions;
import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes one press: to look, to hand over, to confirm. */
@Configuration(proxyBeanMethods = false)
class OneClick {

  @Bean
  Button show(Asked asked) {
    return new Pressing(
        QuestionButtons.SHOW,
        Act.READ,
        asked,
        (request, question) ->
            new Reply.Open(
                asked.page(request, question).modal(asked.today(request.member().engagement()))));
  }

  @Bean
  Button delegate(Asked asked, Decisions decisions) {
    return new Pressing(
        QuestionButtons.DELEGATE,
        Act.DECIDE,
        asked,
        (request, question) ->
            ShortForms.done(
                "DELEGATED", request, decisions.delegate(request.member(), question.id())));
  }

  @Bean
  Button confirm(Asked asked, Decisions decisions) {
    return new Pressing(
        QuestionButtons.CONFIRM,
        Act.DECIDE,
        asked,
        (request, question) ->
            ShortForms.done(
                "CONFIRMED", request, decisions.confirm(request.member(), question.id())));
  }
}
