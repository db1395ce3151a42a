package io.vigie.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of Slack and of ourselves there. What was once learnt is kept while Slack is away.
 *
 * @param teamId the workspace in which Vigie is installed
 * @param wholeEnterprise the organisation that installed Vigie in all its workspaces, if it is so
 * @param appId which of Slack's apps Vigie is
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
    Optional<String> wholeEnterprise,
    Optional<String> appId,
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
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("not asked yet"));
  }

  SlackFacts failed(String error) {
    return new SlackFacts(
        teamId,
        wholeEnterprise,
        appId,
        botUserId,
        botId,
        scopes,
        clockSkew,
        answeredAt,
        Optional.of(error));
  }

  /**
   * Whether this is the installation through which a request came. As long as Slack has not told
   * which one it is, the signature alone says that a request is for us.
   *
   * @param team of the request's installation; that of the person who acts may be any
   * @param sure whether the enterprise certainly is the team's, and not a partner's
   */
  boolean isInstalledIn(@Nullable String team, @Nullable String enterprise, boolean sure) {
    return wholeEnterprise
        .map(whole -> !sure || whole.equals(enterprise))
        .or(() -> teamId.map(id -> id.equals(team)))
        .orElse(true);
  }

  public boolean answers() {
    return lastError.isEmpty();
  }
}
