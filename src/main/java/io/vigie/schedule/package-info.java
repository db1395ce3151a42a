/** When things happen: one job class per appointment, each one call long. */
@NullMarked
package io.vigie.schedule;

import org.jspecify.annotations.NullMarked;
