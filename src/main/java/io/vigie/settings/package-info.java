/** The variables: read from the environment and from {@code .env}, checked before all else. */
@NullMarked
package io.vigie.settings;

import org.jspecify.annotations.NullMarked;
