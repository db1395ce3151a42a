package io.vigie.slack.digest;

import io.vigie.shared.Refusal;

/** A change that a button or form is about must still be one. */
final class NothingToExplain extends Refusal {}
