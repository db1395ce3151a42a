package io.vigie.slack.engagement;

import io.vigie.engagement.ChannelLife;
import io.vigie.slack.installation.WorkspaceInstalled;
import io.vigie.slack.installation.WorkspaceUninstalled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a workspace does with Vigie concerns all engagements that it owns. */
@Component
class InstallationChanges {

  private final ChannelLife life;

  InstallationChanges(ChannelLife life) {
    this.life = life;
  }

  @EventListener
  void on(WorkspaceInstalled installed) {
    life.installed(installed.workspace());
  }

  @EventListener
  void on(WorkspaceUninstalled uninstalled) {
    life.uninstalled(uninstalled.workspace());
  }
}
