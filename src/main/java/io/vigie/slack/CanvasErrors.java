package io.vigie.slack;

import io.vigie.outbox.Transport.Outcome;
import io.vigie.outbox.Transport.Scope;
import java.util.Optional;
import java.util.Set;

/**
 * What an error of {@code canvases.*} or {@code files.info} means. A canvas never holds the
 * messages of its channel or workspace.
 */
public final class CanvasErrors {

  /** Somebody took the canvas away. */
  public static final String DELETED = "canvas_deleted";

  /** Somebody wrote into it by hand. */
  public static final String EDITED = "canvas_edited";

  /** The installation is older than the manifest. */
  public static final String NO_SCOPE = "missing_scope";

  private static final Set<String> GONE =
      Set.of(DELETED, "canvas_not_found", "file_deleted", "file_not_found");

  private static final Set<String> PASSING =
      Set.of("ratelimited", "rate_limited", "canvas_editing_failed");

  private CanvasErrors() {}

  static Outcome outcome(String error, boolean update) {
    if (GONE.contains(error)) {
      return new Outcome.Refused(DELETED);
    } else if (error.equals(NO_SCOPE)) {
      return new Outcome.Refused(NO_SCOPE);
    } else if (PASSING.contains(error)) {
      return new Outcome.TryAgain(Optional.empty(), Scope.MESSAGE, error);
    }
    return SlackErrors.outcome(error, update);
  }

  static Outcome outcome(int status, Optional<String> retryAfter, boolean update) {
    return status == 429
        ? new Outcome.TryAgain(
            retryAfter.flatMap(SlackErrors::seconds), Scope.MESSAGE, "HTTP " + status)
        : SlackErrors.outcome(status, retryAfter, update);
  }
}
