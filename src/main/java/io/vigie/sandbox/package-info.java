/**
 * A stand-in Slack workspace in the browser, for a start without credentials: it speaks to Vigie
 * over HTTP as Slack does, shares nothing with it but time, and nothing knows it.
 */
@NullMarked
package io.vigie.sandbox;

import org.jspecify.annotations.NullMarked;
