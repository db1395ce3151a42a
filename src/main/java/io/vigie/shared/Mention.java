package io.vigie.shared;

/**
 * Somebody named in a sentence, by Slack's user id. A person is named only where expected to act.
 */
public record Mention(String user) {}
