/** The few words that every module uses: a refusal, an ISO week, a language. */
@NullMarked
package io.vigie.shared;

import org.jspecify.annotations.NullMarked;
