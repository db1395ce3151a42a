@NullMarked
package io.vigie.slack.kpi;

import org.jspecify.annotations.NullMarked;
