package io.vigie.signal;

import io.vigie.shared.Refusal;

/** What was put together or split has changed since, so that it is not undone. */
public final class MoveIsOver extends Refusal {}
