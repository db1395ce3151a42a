package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.playbook.Gap;
import io.vigie.playbook.Playbook;
import io.vigie.playbook.Plays;
import io.vigie.slack.arbitration.AskForm;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Ids;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes one press: to look, to publish, to drop, to pass a gap on to the referent. */
@Configuration(proxyBeanMethods = false)
class PlayButtons {

  @Bean
  Button showPlay(Playbook playbook) {
    return new Pressed(
        PlayWords.SHOW,
        Act.READ,
        (request, value) ->
            PlayForms.shown(request, playbook.find(request.member(), Ids.read(value))));
  }

  @Bean
  Button publishPlay(Plays plays) {
    return new Pressed(
        "playbook.publish",
        Act.PUBLISH_A_PLAY,
        (request, value) ->
            PlayForms.shown(request, plays.publish(request.member(), Ids.read(value))));
  }

  @Bean
  Button dropPlay(Plays plays) {
    return new Pressed(
        "playbook.drop",
        Act.REVISE_A_DRAFT,
        (request, value) ->
            PlayForms.shown(request, plays.drop(request.member(), Ids.read(value))));
  }

  /** A gap becomes a question to the referent, in the words in which it was asked. */
  @Bean
  Button askTheReferentAboutAGap(Playbook playbook, AskForm form) {
    return new Pressed(
        PlayCards.ASK,
        Act.ASK_A_QUESTION,
        (request, value) ->
            form.open(
                request,
                playbook.gap(request.member(), Ids.read(value)).map(Gap::words).orElse("")));
  }

  /** Another canvas, where the first was deleted or written into. */
  @Bean
  Button postTheCanvasAnew(PlaybookCanvas canvas) {
    return new Pressed(
        CanvasCards.ANEW,
        Act.POST_THE_PLAYBOOK,
        (request, value) ->
            canvasOnItsWay(request, canvas.postAnew(request.member().engagement())));
  }

  static Reply canvasOnItsWay(Request request, boolean posted) {
    return Reply.saying(
        request.texts().say(posted ? "playbook.canvas.sent" : "playbook.export.none"));
  }

  @Bean
  Button sendThePlaybookAsAFile(PlaybookExports exports) {
    return new Pressed(CanvasCards.FILE, Act.EXPORT, (request, value) -> exports.sent(request));
  }

  @Bean
  ConsoleButton askThePlaybook(PlaybookReview review) {
    return new ConsoleButton("console.playbook", Act.READ, 50, review::asking);
  }
}
