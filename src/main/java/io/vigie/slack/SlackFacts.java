package io.vigie.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of Slack and of ourselves there. What was once learnt is kept while Slack is away.
 *
 * @param teamId the workspace in which Vigie is installed
 * @param botUserId Vigie as a person of that workspace
 * @param botId Vigie as the author of a message
 * @param scopes what the token may do
 * @param clockSkew how far Slack's clock is ahead of ours; beyond five minutes its requests are
 *     refused
 * @param answeredAt when Slack last answered well
 * @param lastError why it did not, when we last asked; empty when all is well
 */
public record SlackFacts(
    Optional<String> teamId,
    Optional<String> botUserId,
    Optional<String> botId,
    Set<String> scopes,
    Optional<Duration> clockSkew,
    Optional<Instant> answeredAt,
    Optional<String> lastError) {

  static SlackFacts none() {
    return new SlackFacts(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("not asked yet"));
  }

  SlackFacts failed(String error) {
    return new SlackFacts(
        teamId, botUserId, botId, scopes, clockSkew, answeredAt, Optional.of(error));
  }

  public boolean answers() {
    return lastError.isEmpty();
  }
}
