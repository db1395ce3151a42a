@NullMarked
package io.vigie.slack.setup;

import org.jspecify.annotations.NullMarked;
