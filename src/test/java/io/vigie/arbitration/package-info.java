@NullMarked
package io.vigie.arbitration;

import org.jspecify.annotations.NullMarked;
