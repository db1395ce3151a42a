/** The weekly digest in Slack: its card, its posts, its verb, and what its buttons answer. */
@NullMarked
package io.vigie.slack.digest;

import org.jspecify.annotations.NullMarked;
