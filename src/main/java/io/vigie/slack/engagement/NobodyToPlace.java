package io.vigie.slack.engagement;

import io.vigie.shared.Refusal;

/** A button that names nobody places nobody. */
final class NobodyToPlace extends Refusal {}
