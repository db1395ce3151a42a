@NullMarked
package io.vigie.slack.doctor;

import org.jspecify.annotations.NullMarked;
