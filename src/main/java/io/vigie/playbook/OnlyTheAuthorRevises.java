package io.vigie.playbook;

import io.vigie.shared.Mention;
import io.vigie.shared.Refusal;
import java.util.Map;

/** A draft is its author's, and the referent's. */
public final class OnlyTheAuthorRevises extends Refusal {
  OnlyTheAuthorRevises(String user) {
    super(Map.of("author", new Mention(user)));
  }
}
