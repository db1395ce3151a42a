package io.vigie.slack.installation;

/** A workspace took Vigie away, or revoked its token. */
public record WorkspaceUninstalled(String workspace) {}
