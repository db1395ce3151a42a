@NullMarked
package io.vigie.slack.kit;

import org.jspecify.annotations.NullMarked;
