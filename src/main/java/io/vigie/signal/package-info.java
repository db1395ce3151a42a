/**
 * What the field hears: reported in seconds, put together by people, surfaced when it grows, and
 * answered to whoever reported it.
 */
@NullMarked
package io.vigie.signal;

import org.jspecify.annotations.NullMarked;
