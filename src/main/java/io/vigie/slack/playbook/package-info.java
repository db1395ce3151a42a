/** The playbook in Slack: answers, cards, forms, and the pages that people read. */
@NullMarked
package io.vigie.slack.playbook;

import org.jspecify.annotations.NullMarked;
