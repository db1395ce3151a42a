/** Vigie: steering for the channel that a company shares with its outsourced sales provider. */
@NullMarked
package io.vigie;

import org.jspecify.annotations.NullMarked;
