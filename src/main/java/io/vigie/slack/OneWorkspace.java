package io.vigie.slack;

import io.vigie.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only workspace, whose token stands in the settings: it serves whatever comes. */
final class OneWorkspace implements Workspaces {

  /** Nobody need know the id of the only one. */
  static final String ONLY = "";

  private final String token;

  OneWorkspace(Settings settings) {
    this.token = settings.botToken();
  }

  @Override
  public Optional<Workspace> of(@Nullable String team, @Nullable String enterprise, boolean sure) {
    return Optional.of(
        new Workspace(
            team == null ? ONLY : team, Optional.empty(), Optional.empty(), Optional.empty()));
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
