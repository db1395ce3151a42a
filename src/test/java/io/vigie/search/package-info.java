@NullMarked
package io.vigie.search;

import org.jspecify.annotations.NullMarked;
