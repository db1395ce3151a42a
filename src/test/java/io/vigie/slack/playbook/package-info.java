@NullMarked
package io.vigie.slack.playbook;

import org.jspecify.annotations.NullMarked;
