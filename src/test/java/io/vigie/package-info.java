@NullMarked
package io.vigie;

import org.jspecify.annotations.NullMarked;
