/** The sandbox as it shows itself to a visitor with a browser. */
@NullMarked
package io.vigie.browser;

import org.jspecify.annotations.NullMarked;
