package io.vigie.slack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Vigie is installed, and with which token it speaks there. A workspace goes by the id of its
 * team, or of its enterprise where a whole organisation installed Vigie.
 */
public interface Workspaces {

  /**
   * The workspace through whose installation a request came; none where Vigie is not installed.
   *
   * @param team of the installation, as the payload says
   * @param enterprise as the payload says: perhaps a partner's, so the team counts first
   * @param sure whether the enterprise certainly is the team's
   */
  Optional<Workspace> of(@Nullable String team, @Nullable String enterprise, boolean sure);

  /** All of them, by id. */
  List<String> all();

  /**
   * The token for a workspace, good for the next minute. It may have to be exchanged at Slack
   * first, so no request waits for this.
   *
   * @throws NotInstalled where there is none
   */
  String token(String workspace);

  /** Slack tells who Vigie is in a workspace. */
  default void known(String workspace, SlackFacts facts) {}

  /** Slack says that the token of a workspace is gone for good. */
  default void lost(String workspace) {}

  /**
   * A workspace.
   *
   * @param appId the app, where it is known
   * @param botUser Vigie as a person there, where it is known
   * @param botId Vigie as the author of a message there, where it is known
   */
  record Workspace(
      String id, Optional<String> appId, Optional<String> botUser, Optional<String> botId) {}

  /** There is no token for a workspace; the message says why, in our own words. */
  final class NotInstalled extends RuntimeException {
    public NotInstalled(String why) {
      super(why, null, false, false);
    }

    /** Why, never null. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }
}
