package io.vigie.slack.installation;

/** A workspace installed Vigie, perhaps again. */
public record WorkspaceInstalled(String workspace) {}
