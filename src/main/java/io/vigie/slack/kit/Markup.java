package io.vigie.slack.kit;

/** A piece of our own markup, to be put into a sentence as it is. */
public record Markup(String text) {}
