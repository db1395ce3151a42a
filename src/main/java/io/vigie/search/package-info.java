/** Look-alikes and search by words in two languages, for whatever has words. */
@NullMarked
package io.vigie.search;

import org.jspecify.annotations.NullMarked;
