@NullMarked
package io.vigie.setup;

import org.jspecify.annotations.NullMarked;
