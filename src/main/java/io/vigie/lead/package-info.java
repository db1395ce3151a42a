/**
 * Leads handed over and what became of them: a coded verdict on each, in time, with a reason that
 * flows back to whoever called.
 */
@NullMarked
package io.vigie.lead;

import org.jspecify.annotations.NullMarked;
