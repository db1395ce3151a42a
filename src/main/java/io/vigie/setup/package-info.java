/**
 * What has to be explicit before anything starts, and the way from the first brief to the run: what
 * is ready, which gate comes, how fast volume grows, what both companies do next.
 */
@NullMarked
package io.vigie.setup;

import org.jspecify.annotations.NullMarked;
