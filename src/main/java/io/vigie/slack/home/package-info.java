/** App Home: for one person, what waits, what may be done, in every engagement at once. */
@NullMarked
package io.vigie.slack.home;

import org.jspecify.annotations.NullMarked;
