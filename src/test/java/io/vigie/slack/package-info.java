@NullMarked
package io.vigie.slack;

import org.jspecify.annotations.NullMarked;
