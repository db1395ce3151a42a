@NullMarked
package io.vigie.bench;

import org.jspecify.annotations.NullMarked;
