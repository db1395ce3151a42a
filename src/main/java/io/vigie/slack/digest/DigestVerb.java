package io.vigie.slack.digest;

import io.vigie.digest.DigestWriter;
import io.vigie.digest.WeeklyDigest;
import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code digest}: the week so far, an earlier week, or the last one to the channel at once. */
@Component
class DigestVerb implements Verb {

  private static final Set<String> NOW = Set.of("now", "maintenant");
  private static final Set<String> LAST = Set.of("last", "derniere", "dernier");

  private final DigestWriter digests;

  DigestVerb(DigestWriter digests) {
    this.digests = digests;
  }

  @Override
  public List<String> names() {
    return List.of("digest", "bilan", "synthèse");
  }

  @Override
  public boolean isCommand() {
    return true;
  }

  @Override
  public List<Help> help() {
    return List.of(
        new Help("digest", Act.READ),
        new Help("digest_week", Act.READ),
        new Help("digest_now", Act.POST_THE_DIGEST));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member member = request.member();
    String word = folded(words);
    if (word.isEmpty()) {
      return show(digests.soFar(member), request);
    } else if (NOW.contains(word)) {
      return posted(digests.postNow(member), request);
    }
    return week(word, member)
        .map(week -> show(digests.review(member, week), request))
        .orElseGet(() -> notUnderstood(words, request));
  }

  private Optional<Week> week(String word, Member member) {
    return LAST.contains(word)
        ? Optional.of(digests.soFar(member).week().previous())
        : Week.parse(word);
  }

  private static Reply show(WeeklyDigest digest, Request request) {
    return new Reply.Whisper(DigestCard.of(digest, request.texts()).main());
  }

  private static Reply posted(WeeklyDigest digest, Request request) {
    return Reply.saying(request.texts().say("digest.posted", "week", digest.week()));
  }

  private static Reply notUnderstood(String words, Request request) {
    return Reply.saying(request.texts().say("digest.not_understood", "typed", words));
  }

  private static String folded(String words) {
    return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
