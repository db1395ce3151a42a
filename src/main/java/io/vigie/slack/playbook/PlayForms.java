package io.vigie.slack.playbook;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.playbook.Gap;
import io.vigie.playbook.NotInForce;
import io.vigie.playbook.Play;
import io.vigie.playbook.Play.Kind;
import io.vigie.playbook.PlayDraft;
import io.vigie.playbook.PlayIsEmpty;
import io.vigie.playbook.PlayTooLong;
import io.vigie.playbook.Playbook;
import io.vigie.playbook.Plays;
import io.vigie.playbook.TitleMissing;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Ids;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writing plays: new ones, drafts anew, what takes the place of a play in force. */
@Configuration(proxyBeanMethods = false)
public class PlayForms {

  static final String REVISE = "playbook.revise";

  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(
          TitleMissing.class, PlayModal.TITLE,
          PlayIsEmpty.class, PlayModal.WORDS,
          PlayTooLong.class, PlayModal.WORDS,
          NotInForce.class, PlayModal.SUPERSEDES);

  /** A new one; from a gap, it starts with what was asked. */
  @Bean
  Button openPlayDraft(Playbook playbook) {
    return new Pressed(
        PlayCards.DRAFT,
        Act.DRAFT_A_PLAY,
        (request, value) ->
            new Reply.Open(
                form(
                    request,
                    playbook,
                    PlayCards.DRAFT,
                    "",
                    playbook
                        .gap(request.member(), Ids.read(value))
                        .map(Gap::words)
                        .map(words -> Map.of(PlayModal.TITLE, words))
                        .orElse(Map.of()))));
  }

  /** The empty form. */
  static Reply open(Request request, Playbook playbook) {
    request.member().require(Act.DRAFT_A_PLAY);
    return new Reply.Open(form(request, playbook, PlayCards.DRAFT, "", Map.of()));
  }

  /**
   * The form, begun with what another record says.
   *
   * @param source that record, or several, by their names: {@code S-3}
   */
  public static Reply openFrom(Request request, Playbook playbook, String words, String source) {
    request.member().require(Act.DRAFT_A_PLAY);
    Map<String, String> typed =
        Map.of(PlayModal.KIND, Kind.OBJECTION.key(), PlayModal.WORDS, words);
    return new Reply.Open(form(request, playbook, PlayCards.DRAFT, source, typed));
  }

  @Bean
  Button openPlayReplacement(Playbook playbook) {
    return new Pressed(
        "playbook.replace",
        Act.DRAFT_A_PLAY,
        (request, value) -> {
          Play play = playbook.find(request.member(), Ids.read(value));
          Map<String, String> typed = typed(play);
          typed.put(PlayModal.SUPERSEDES, String.valueOf(play.number()));
          return new Reply.Open(form(request, playbook, PlayCards.DRAFT, "", typed));
        });
  }

  @Bean
  Button openPlayRevision(Plays plays, Playbook playbook) {
    return new Pressed(
        REVISE,
        Act.REVISE_A_DRAFT,
        (request, value) -> {
          Play play = plays.own(request.member(), Ids.read(value));
          return new Reply.Open(form(request, playbook, REVISE, play.id().toString(), typed(play)));
        });
  }

  private static Map<String, String> typed(Play play) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(PlayModal.KIND, play.kind().key());
    typed.put(PlayModal.TITLE, play.title());
    typed.put(PlayModal.WORDS, play.words());
    typed.put(PlayModal.LANGUAGE, play.language().key());
    play.supersedes().ifPresent(number -> typed.put(PlayModal.SUPERSEDES, String.valueOf(number)));
    return typed;
  }

  private static Modal form(
      Request request, Playbook playbook, String id, String record, Map<String, String> typed) {
    Member by = request.member();
    return PlayModal.of(
        new PlayModal(
            id,
            record,
            by.engagement(),
            typed,
            playbook.inForce(by.engagement()),
            request.texts()));
  }

  @Bean
  Form sendPlayDraft(Plays plays) {
    return new Sent(
        PlayCards.DRAFT,
        Act.DRAFT_A_PLAY,
        FIELDS,
        (request, answers) ->
            shown(request, plays.draft(request.member(), draft(request, answers))));
  }

  @Bean
  Form sendPlayRevision(Plays plays) {
    return new Sent(
        REVISE,
        Act.REVISE_A_DRAFT,
        FIELDS,
        (request, answers) ->
            shown(
                request,
                plays.revise(
                    request.member(), Ids.read(answers.metadata()), draft(request, answers))));
  }

  private static PlayDraft draft(Request request, Answers answers) {
    return new PlayDraft(
        answers.text(PlayModal.KIND).flatMap(Kind::of).orElse(Kind.DEFINITION),
        answers
            .text(PlayModal.LANGUAGE)
            .flatMap(Language::of)
            .orElse(request.member().engagement().terms().language()),
        answers.text(PlayModal.TITLE).orElse(""),
        answers.text(PlayModal.WORDS).orElse(""),
        answers.text(PlayModal.SUPERSEDES).flatMap(PlayForms::number),
        Optional.of(answers.metadata()).filter(source -> !source.isBlank()));
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  static Reply shown(Request request, Play play) {
    return new Reply.Whisper(PlayCards.one(request.member(), play, request.texts()));
  }
}
