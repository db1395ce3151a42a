/** Setting an engagement up, confirming it, placing people, and what anybody can ask about it. */
@NullMarked
package io.vigie.slack.engagement;

import org.jspecify.annotations.NullMarked;
