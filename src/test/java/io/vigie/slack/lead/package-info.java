@NullMarked
package io.vigie.slack.lead;

import org.jspecify.annotations.NullMarked;
