/** What is not well, and how to mend it. */
@NullMarked
package io.vigie.slack.doctor;

import org.jspecify.annotations.NullMarked;
