@NullMarked
package io.vigie.outbox;

import org.jspecify.annotations.NullMarked;
