/** Moving and keeping the data as a whole: the copy to another database, and the backup. */
@NullMarked
package io.vigie.storage;

import org.jspecify.annotations.NullMarked;
