/**
 * The house vocabulary for Slack: words, blocks, verbs, buttons and forms, before anything is about
 * a subject.
 */
@NullMarked
package io.vigie.slack.kit;

import org.jspecify.annotations.NullMarked;
