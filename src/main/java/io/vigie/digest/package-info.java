/**
 * The weekly digest: what both companies read of a closed week, written once and restated in place.
 */
@NullMarked
package io.vigie.digest;

import org.jspecify.annotations.NullMarked;
