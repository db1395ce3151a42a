package io.vigie.engagement;

/**
 * Somebody in Slack.
 *
 * @param user Slack's user id
 * @param team the home workspace, never the one where the app happens to be installed
 */
public record PersonId(String user, String team) {}
