/** Figures in Slack: typing, pasting and importing them, what they mean, and how they ran. */
@NullMarked
package io.vigie.slack.kpi;

import org.jspecify.annotations.NullMarked;
