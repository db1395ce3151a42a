@NullMarked
package io.vigie.playbook;

import org.jspecify.annotations.NullMarked;
