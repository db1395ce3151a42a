package io.vigie.shared;

/** Once a night: whoever keeps things only for a while forgets what is too old. */
public record NightFell() {}
