package io.vigie.slack;

import io.vigie.outbox.Transport.Outcome;
import io.vigie.outbox.Transport.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an error of {@code chat.postMessage} or {@code chat.update} means for the message. */
final class SlackErrors {

  /** Until a person mends the installation, or a workspace has moved. */
  static final Duration MENDING = Duration.ofMinutes(1);

  private static final Set<String> RATE =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  private static final Set<String> INSTALLATION =
      Set.of(
          "not_authed",
          "invalid_auth",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "missing_scope",
          "not_allowed_token_type",
          "org_login_required",
          "enterprise_is_restricted",
          "two_factor_setup_required",
          "team_access_not_granted",
          "accesslimited",
          "team_added_to_org");

  private static final Set<String> INSIDE_SLACK =
      Set.of("internal_error", "fatal_error", "update_failed");

  private static final Set<String> BLOCKS =
      Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");

  private SlackErrors() {}

  /** Slack takes no such blocks, but might take plainer ones. */
  static boolean isAboutBlocks(String error) {
    return BLOCKS.contains(error);
  }

  /** {@code ok: false}. Whoever sent it did not do it, unless it says that it broke inside. */
  static Outcome outcome(String error, boolean update) {
    if (RATE.contains(error)) {
      return limited(Optional.empty(), update, error);
    }
    if (error.equals("service_unavailable")) {
      return new Outcome.TryAgain(Optional.empty(), Scope.EVERYTHING, error);
    }
    if (error.equals("request_timeout")) {
      return new Outcome.TryAgain(Optional.empty(), Scope.MESSAGE, error);
    }
    if (INSTALLATION.contains(error)) {
      return new Outcome.TryAgain(Optional.of(MENDING), Scope.WORKSPACE, error);
    }
    if (INSIDE_SLACK.contains(error)) {
      return broken(error, update);
    }
    if (update && error.equals("message_not_found")) {
      return new Outcome.Gone();
    }
    return new Outcome.Refused(error);
  }

  /** An answer without Slack's JSON, by its HTTP status. */
  static Outcome outcome(int status, Optional<String> retryAfter, boolean update) {
    String because = "HTTP " + status;
    if (status == 429) {
      return limited(retryAfter.flatMap(SlackErrors::seconds), update, because);
    }
    if (status == 503) {
      Optional<Duration> pause = retryAfter.flatMap(SlackErrors::seconds);
      return new Outcome.TryAgain(pause, Scope.EVERYTHING, because);
    }
    if (status >= 500) {
      return broken(because, update);
    }
    if (status == 413) {
      return new Outcome.Refused(because);
    }
    if (status == 408) {
      return new Outcome.TryAgain(Optional.empty(), Scope.MESSAGE, because);
    }
    // No Slack speaks so: a proxy or a wrong address does, and to every message.
    return new Outcome.TryAgain(Optional.of(MENDING), Scope.EVERYTHING, because);
  }

  /** Posts are limited per channel, updates as a method in a workspace. */
  private static Outcome limited(Optional<Duration> pause, boolean update, String because) {
    return new Outcome.TryAgain(pause, update ? Scope.WORKSPACE : Scope.DESTINATION, because);
  }

  /** It may have happened before it broke. An update does no harm twice. */
  static Outcome broken(String because, boolean update) {
    return update
        ? new Outcome.TryAgain(Optional.empty(), Scope.MESSAGE, because)
        : new Outcome.Unsure(because);
  }

  static Optional<Duration> seconds(String retryAfter) {
    try {
      return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(retryAfter.strip()))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
