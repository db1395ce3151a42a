package io.vigie.slack.installation;

import java.time.Duration;
import java.util.Optional;

/**
 * What Slack gave for a code.
 *
 * @param team none where a whole organisation installed
 * @param name what people call the workspace
 */
record Grant(
    Optional<String> team,
    Optional<String> enterprise,
    String name,
    String appId,
    String botUser,
    Optional<String> botId,
    String scopes,
    String installedBy,
    Tokens tokens) {

  /** The installation's id: the team's first, because a team may be of a partner's enterprise. */
  String id() {
    return team.or(() -> enterprise).orElseThrow();
  }

  /**
   * With what Vigie speaks.
   *
   * @param refresh where the app has its tokens rotated
   * @param life how long the token is good
   */
  record Tokens(String token, Optional<String> refresh, Optional<Duration> life) {
    Tokens orKeep(String olderRefresh) {
      return new Tokens(token, refresh.or(() -> Optional.of(olderRefresh)), life);
    }

    @Override
    public String toString() {
      return "Tokens[life=" + life + "]";
    }
  }
}
