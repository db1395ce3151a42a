package io.vigie.setup;

/** An engagement ended. */
public record HandedBack(HandBack handBack) {}
