@NullMarked
package io.vigie.kpi;

import org.jspecify.annotations.NullMarked;
