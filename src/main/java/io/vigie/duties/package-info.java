/** What each person owes today, gathered from all modules: one list, one message. */
@NullMarked
package io.vigie.duties;

import org.jspecify.annotations.NullMarked;
