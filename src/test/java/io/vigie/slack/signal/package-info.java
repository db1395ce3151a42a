/** Tests of weak signals in Slack. */
@NullMarked
package io.vigie.slack.signal;

import org.jspecify.annotations.NullMarked;
