package io.vigie.slack;

import io.vigie.settings.Settings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With which token Vigie writes for whom. One workspace has one for all. */
@Component
class BotTokens {

  private final String token;

  BotTokens(Settings settings) {
    this.token = settings.botToken();
  }

  Optional<String> tokenFor(UUID engagementId) {
    return Optional.of(token).filter(known -> !known.isEmpty());
  }
}
