/**
 * What only the client may decide: questions asked, the referent prompted, answers kept and never
 * overwritten.
 */
@NullMarked
package io.vigie.arbitration;

import org.jspecify.annotations.NullMarked;
