package io.vigie.slack.installation;

import io.vigie.slack.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The workspaces that installed Vigie, with their tokens. */
class Installations implements Workspaces {

  private static final Logger log = LoggerFactory.getLogger(Installations.class);

  private final InstallationRows rows;
  private final Vault vault;
  private final Rotation rotation;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Installations(
      InstallationRows rows,
      Vault vault,
      Rotation rotation,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.vault = vault;
    this.rotation = rotation;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<Workspace> of(@Nullable String team, @Nullable String enterprise, boolean sure) {
    Optional<Installation> found =
        rows.serving(team == null ? "" : team, enterprise == null ? "" : enterprise);
    if (sure && team != null) {
      found.filter(Installation::isOrgWide).ifPresent(org -> rows.meet(team, org.id()));
    }
    return found.map(
        it ->
            new Workspace(it.id(), Optional.of(it.appId()), Optional.of(it.botUser()), it.botId()));
  }

  @Override
  public List<String> all() {
    return rows.ids();
  }

  @Override
  public String token(String workspace) {
    SealedTokens stored =
        rows.tokens(workspace)
            .orElseThrow(() -> new NotInstalled("Vigie is not installed in " + workspace));
    try {
      return rotation.fresh(workspace, stored);
    } catch (Vault.CannotOpen e) {
      throw new NotInstalled(e.why());
    }
  }

  @Override
  public void lost(String workspace) {
    uninstall(workspace);
  }

  /** Keeps what Slack gave. Who installs again gets the old installation back, with new tokens. */
  void install(Grant grant) {
    transaction.executeWithoutResult(
        status -> {
          Instant now = clock.instant();
          rows.put(grant, SealedTokens.of(grant.id(), grant.tokens(), vault, now), now);
          events.publishEvent(new WorkspaceInstalled(grant.id()));
        });
    log.info("Installed in {}", grant.id());
  }

  /** The workspace took the app away, or its token: the tokens are erased. */
  void uninstall(String id) {
    transaction.executeWithoutResult(
        status -> {
          if (rows.uninstall(id, clock.instant())) {
            log.info("Uninstalled from {}", id);
            events.publishEvent(new WorkspaceUninstalled(id));
          }
        });
  }
}
