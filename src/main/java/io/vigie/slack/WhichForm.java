package io.vigie.slack;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.Visit;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.NoEngagementHere;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import io.vigie.slack.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A shortcut comes from nowhere: who has several engagements first says which one is meant. */
@Component
class WhichForm implements Form {

  static final String ID = "shortcut.which";
  private static final String ENGAGEMENT = "engagement";
  private static final int OPTIONS = 100;

  private final Engagements engagements;
  private final List<Shortcut> shortcuts;

  WhichForm(Engagements engagements, List<Shortcut> shortcuts) {
    this.engagements = engagements;
    this.shortcuts = shortcuts;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.READ;
  }

  /** The shortcut's answer, or first the question. */
  Reply invoked(Shortcut shortcut, Request request) {
    List<Visit> visits = engagements.visits(request.person());
    return visits.size() > 1
        ? new Reply.Open(modal(shortcut, visits, request.texts()))
        : shortcut.invoked(request.of(visits), Quoted.NOTHING);
  }

  private static Modal modal(Shortcut shortcut, List<Visit> visits, Texts t) {
    Map<String, String> options = new LinkedHashMap<>();
    visits.stream()
        .flatMap(visit -> visit.member().stream())
        .map(Member::engagement)
        .limit(OPTIONS)
        .forEach(engagement -> options.put(engagement.id().toString(), name(engagement, t)));
    return Modal.of(
        ID,
        Origin.of(Optional.empty(), "", shortcut.id()),
        t.plain("which.title"),
        t.plain("which.go"),
        t.plain("form.cancel"),
        List.of(
            Field.select(ENGAGEMENT, t.plain("which.label"), options, Optional.empty()).block()));
  }

  private static String name(Engagement engagement, Texts t) {
    return t.plain(
        "which.engagement",
        "client",
        engagement.terms().clientName(),
        "provider",
        engagement.terms().providerName());
  }

  /** What comes back names an engagement and a shortcut; the person's rights are asked there. */
  @Override
  public Reply submitted(Request request, Answers answers) {
    Visit visit =
        answers
            .text(ENGAGEMENT)
            .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            .map(id -> engagements.visit(UUID.fromString(id), request.person()))
            .orElseThrow(NoEngagementHere::new);
    Shortcut meant =
        shortcuts.stream()
            .filter(shortcut -> shortcut.id().equals(answers.metadata()))
            .findFirst()
            .orElseThrow((Supplier<Refusal>) NoEngagementHere::new);
    Reply reply = meant.invoked(request.of(List.of(visit)), Quoted.NOTHING);
    return reply instanceof Reply.Open open ? new Reply.Turn(open.form()) : reply;
  }
}
