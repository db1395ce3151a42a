@NullMarked
package io.vigie.crm;

import org.jspecify.annotations.NullMarked;
