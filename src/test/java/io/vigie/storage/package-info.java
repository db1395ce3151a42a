@NullMarked
package io.vigie.storage;

import org.jspecify.annotations.NullMarked;
