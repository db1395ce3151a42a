package io.vigie.slack;

import io.vigie.shared.Refusal;

/** A workflow names a step that this version does not have. */
final class NoSuchStep extends Refusal {}
