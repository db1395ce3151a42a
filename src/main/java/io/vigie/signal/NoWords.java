package io.vigie.signal;

import io.vigie.shared.Refusal;

/** Something heard is told in words: an emoji, an address or a file alone says nothing. */
public final class NoWords extends Refusal {}
