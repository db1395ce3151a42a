/**
 * What both companies say and do in the field, as the client published it: what is in force, what
 * is proposed, and what was asked in vain.
 */
@NullMarked
package io.vigie.playbook;

import org.jspecify.annotations.NullMarked;
