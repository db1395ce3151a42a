/**
 * The figures both sides agreed on: what they mean, what was entered, and what may honestly be read
 * from them.
 */
@NullMarked
package io.vigie.kpi;

import org.jspecify.annotations.NullMarked;
