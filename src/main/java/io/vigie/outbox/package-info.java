/**
 * What leaves for Slack: committed with the fact it announces, delivered in order, never doubled.
 */
@NullMarked
package io.vigie.outbox;

import org.jspecify.annotations.NullMarked;
