package io.vigie.slack.kit;

import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Visit;
import io.vigie.shared.Language;
import java.util.List;

/**
 * Who asks, from where, and in which language to answer.
 *
 * @param channel the conversation it came from, or the engagement's channel for what came from a
 *     form
 * @param installationTeam the workspace through whose installation it came
 */
public record Request(Visit visit, String channel, String installationTeam, Language language) {

  public PersonId person() {
    return visit.person();
  }

  public Texts texts() {
    return Texts.in(language);
  }

  /** The same in the only engagement that the person has, where the channel says none. */
  public Request of(List<Visit> visits) {
    return visits.isEmpty()
        ? this
        : new Request(visits.get(0), channel, installationTeam, language);
  }

  /**
   * The person as a member of the engagement.
   *
   * @throws NoEngagementHere where the channel has none
   */
  public Member member() {
    return visit.member().orElseThrow(NoEngagementHere::new);
  }
}
