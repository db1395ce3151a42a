package io.vigie.engagement;

import io.vigie.shared.Language;
import java.util.Optional;

/**
 * Somebody at the door of a channel.
 *
 * @param member the same person in the channel's engagement, if the channel has one
 * @param ownLanguage the language that the person chose, else the one in which Slack speaks to the
 *     person
 */
public record Visit(PersonId person, Optional<Member> member, Optional<Language> ownLanguage) {

  /** The language to answer in: the person's own, else the engagement's. */
  public Optional<Language> language() {
    return ownLanguage.or(() -> member.map(m -> m.engagement().terms().language()));
  }
}
