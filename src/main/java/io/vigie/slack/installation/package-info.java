/** The workspaces that installed Vigie by OAuth, and their tokens. */
@NullMarked
package io.vigie.slack.installation;

import org.jspecify.annotations.NullMarked;
