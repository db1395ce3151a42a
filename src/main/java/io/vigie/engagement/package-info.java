/**
 * One client, one provider, one shared channel: who is on which side, who may do what, and when
 * they work.
 */
@NullMarked
package io.vigie.engagement;

import org.jspecify.annotations.NullMarked;
