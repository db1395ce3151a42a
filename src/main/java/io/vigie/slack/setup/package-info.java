/**
 * The way from the first brief to the run, in Slack: readiness, gates, ramp, the weekly meeting.
 */
@NullMarked
package io.vigie.slack.setup;

import org.jspecify.annotations.NullMarked;
