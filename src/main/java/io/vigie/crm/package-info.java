/** Figures that come in from files, and figures that leave in them. */
@NullMarked
package io.vigie.crm;

import org.jspecify.annotations.NullMarked;
