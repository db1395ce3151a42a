package io.vigie.slack.digest;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.ConsoleButton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the console offers about the digest. */
@Configuration(proxyBeanMethods = false)
class DigestConsole {

  @Bean
  ConsoleButton digestSoFar(DigestVerb digest) {
    return new ConsoleButton("console.digest", Act.READ, 60, request -> digest.answer(request, ""));
  }
}
