/** Leads in Slack: handing over, the card with its buttons, the list. */
@NullMarked
package io.vigie.slack.lead;

import org.jspecify.annotations.NullMarked;
