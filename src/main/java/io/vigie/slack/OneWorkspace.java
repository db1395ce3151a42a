package io.vigie.slack;

import io.vigie.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only workspace, whose token stands in the settings. Other workspaces may install the same app
 * at Slack; what comes through their installations is not for us, as soon as Slack has told which
 * one ours is.
 */
final class OneWorkspace implements Workspaces {

  /** Nobody need know the id of the only one. */
  static final String ONLY = "";

  private final String token;
  private volatile SlackFacts facts = SlackFacts.none();

  OneWorkspace(Settings settings) {
    this.token = settings.botToken();
  }

  @Override
  public Optional<Workspace> of(@Nullable String team, @Nullable String enterprise, boolean sure) {
    SlackFacts known = facts;
    return known.isInstalledIn(team, enterprise, sure)
        ? Optional.of(
            new Workspace(
                team == null ? ONLY : team, known.appId(), known.botUserId(), known.botId()))
        : Optional.empty();
  }

  @Override
  public void known(String workspace, SlackFacts told) {
    facts = told;
  }

  @Override
  public List<String> all() {
    return List.of(ONLY);
  }

  @Override
  public String token(String workspace) {
    if (token.isEmpty()) {
      throw new NotInstalled("SLACK_BOT_TOKEN is not set");
    }
    return token;
  }
}
