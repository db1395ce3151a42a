package io.vigie.slack.digest;

import io.vigie.digest.DigestWriter;
import io.vigie.engagement.Member;
import io.vigie.kpi.Explanation;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.kpi.Explanations;
import io.vigie.kpi.Explanations.Effect;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The changes that a digest asks about: what comes back is looked up again, not believed. */
@Component
class AskedChanges {

  private final DigestWriter digests;
  private final Explanations explanations;

  AskedChanges(DigestWriter digests, Explanations explanations) {
    this.digests = digests;
    this.explanations = explanations;
  }

  /**
   * The change, for somebody who may explain it.
   *
   * @throws NothingToExplain where that week's digest knows no such change
   */
  ChangeId find(Member by, String written) {
    ChangeId id = ChangeId.read(written).orElseThrow(NothingToExplain::new);
    explanations.requireOwner(by, id.kpi(), id.week());
    var digest = digests.review(by, id.week());
    return digest.changes().stream()
        .map(changed -> ChangeId.of(digest, changed))
        .filter(id::equals)
        .findFirst()
        .orElseThrow(NothingToExplain::new);
  }

  Explanation answer(Member by, ChangeId id, Answer answer, Optional<String> words, Effect effect) {
    return explanations.explain(by, id.kpi(), id.week(), id.began(), answer, words, effect);
  }
}
