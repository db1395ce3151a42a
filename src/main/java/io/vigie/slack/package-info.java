/** The way in and out of Slack: the only code that knows Slack's SDK. */
@NullMarked
package io.vigie.slack;

import org.jspecify.annotations.NullMarked;
