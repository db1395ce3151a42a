package io.vigie.slack.engagement;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.ConsoleButton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the console offers about the engagement itself. */
@Configuration(proxyBeanMethods = false)
class EngagementConsole {

  @Bean
  ConsoleButton statusOfTheEngagement(StatusVerb status) {
    return new ConsoleButton("console.status", Act.READ, 70, request -> status.answer(request, ""));
  }

  @Bean
  ConsoleButton whatOneCanDo(HelpVerb help) {
    return new ConsoleButton("console.help", Act.READ, 80, request -> help.answer(request, ""));
  }
}
