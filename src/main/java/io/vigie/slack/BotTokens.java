package io.vigie.slack;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** With which token Vigie writes for whom. One workspace has one for all. */
@Component
class BotTokens {

  private final String token;

  BotTokens(@Value("${SLACK_BOT_TOKEN:}") String token) {
    this.token = token.strip();
  }

  Optional<String> tokenFor(UUID engagementId) {
    return Optional.of(token).filter(known -> !known.isEmpty());
  }
}
