@NullMarked
package io.vigie.lead;

import org.jspecify.annotations.NullMarked;
