@NullMarked
package io.vigie.proof;

import org.jspecify.annotations.NullMarked;
