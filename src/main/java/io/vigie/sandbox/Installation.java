package io.vigie.sandbox;

import java.net.URI;

/**
 * How the app is installed: with which token and secret, at which address, and under which ids. It
 * stays the same as long as the process runs, whatever story is told.
 *
 * @param base scheme and authority of everything here, such as {@code http://127.0.0.1:3000}
 */
record Installation(String token, String secret, URI base, Names names) {

  /** The ids that Slack would have given. */
  record Names(String team, String otherTeam, String app, String bot, String botUser) {

    static Names fresh(Ids ids) {
      return new Names(ids.next("T"), ids.next("T"), ids.next("A"), ids.next("B"), ids.next("U"));
    }
  }

  URI url(String path) {
    return base.resolve(path);
  }

  @Override
  public String toString() {
    return "Installation[base=%s]".formatted(base);
  }
}
