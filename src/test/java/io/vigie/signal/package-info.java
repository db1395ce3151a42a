/** Tests of weak signals. */
@NullMarked
package io.vigie.signal;

import org.jspecify.annotations.NullMarked;
