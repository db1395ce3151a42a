package io.vigie.engagement;

import io.vigie.shared.Refusal;

/** A channel holds one engagement. */
public final class ChannelIsTaken extends Refusal {}
