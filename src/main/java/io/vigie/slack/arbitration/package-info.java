/** Arbitration as people meet it: questions asked, decided and looked up. */
@NullMarked
package io.vigie.slack.arbitration;

import org.jspecify.annotations.NullMarked;
