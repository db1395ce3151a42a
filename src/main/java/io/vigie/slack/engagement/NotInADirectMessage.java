package io.vigie.slack.engagement;

import io.vigie.shared.Refusal;

/** An engagement lives in the channel that both companies share. */
final class NotInADirectMessage extends Refusal {}
