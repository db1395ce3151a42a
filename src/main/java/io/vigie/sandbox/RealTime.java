package io.vigie.sandbox;

import java.time.Clock;

/**
 * The visitor's own time, at which a story arrives.
 *
 * @param clock that of the machine; a test comes on any day it likes
 */
record RealTime(Clock clock) {}
