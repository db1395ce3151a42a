@NullMarked
package io.vigie.slack.arbitration;

import org.jspecify.annotations.NullMarked;
