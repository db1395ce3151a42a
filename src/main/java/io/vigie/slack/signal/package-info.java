/** Weak signals in Slack: reported in seconds, looked at by the referent, answered to everybody. */
@NullMarked
package io.vigie.slack.signal;

import org.jspecify.annotations.NullMarked;
