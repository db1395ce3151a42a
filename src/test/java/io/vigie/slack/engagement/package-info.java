@NullMarked
package io.vigie.slack.engagement;

import org.jspecify.annotations.NullMarked;
