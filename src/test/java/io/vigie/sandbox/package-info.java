/** The sandbox, tried as its page uses it and as Vigie uses it. */
@NullMarked
package io.vigie.sandbox;

import org.jspecify.annotations.NullMarked;
