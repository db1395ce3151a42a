package io.vigie.signal;

import io.vigie.shared.Refusal;

/** An outcome is told with its words: a reason, a question. */
public final class NothingSaid extends Refusal {}
