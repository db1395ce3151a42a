@NullMarked
package io.vigie.settings;

import org.jspecify.annotations.NullMarked;
