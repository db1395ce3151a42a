package io.vigie.slack.installation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A workspace, or an organisation as a whole, that installed Vigie. Its tokens are not in it.
 *
 * @param id the team's, or the enterprise's where a whole organisation installed
 * @param team none where a whole organisation installed
 */
record Installation(
    String id,
    Optional<String> team,
    Optional<String> enterprise,
    String appId,
    String botUser,
    Optional<String> botId,
    Set<String> scopes,
    String installedBy,
    Instant installedAt,
    Optional<Instant> uninstalledAt) {

  boolean isOrgWide() {
    return team.isEmpty();
  }
}
