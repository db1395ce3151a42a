@NullMarked
package io.vigie.slack.installation;

import org.jspecify.annotations.NullMarked;
