package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.lead.Deed;
import io.vigie.lead.EvidenceMissing;
import io.vigie.lead.InformationMissing;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadTextTooLong;
import io.vigie.lead.Leads;
import io.vigie.lead.MeetingDateMissing;
import io.vigie.lead.ReasonNeedsDate;
import io.vigie.lead.ReasonNeedsWords;
import io.vigie.lead.Rejection;
import io.vigie.lead.RejectionReason;
import io.vigie.lead.Verdicts;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that people do to one lead by pressing and filling in. */
@Configuration(proxyBeanMethods = false)
class LeadDoings {

  private final LeadsAtHand atHand;
  private final Leads leads;
  private final Verdicts verdicts;

  LeadDoings(LeadsAtHand atHand, Leads leads, Verdicts verdicts) {
    this.atHand = atHand;
    this.leads = leads;
    this.verdicts = verdicts;
  }

  @Bean
  Button showLead() {
    return pressing(
        LeadButtons.SHOW,
        Act.READ,
        (request, lead) -> new Reply.Open(atHand.page(request, lead).modal()));
  }

  @Bean
  Button acceptLead() {
    return judging(LeadButtons.ACCEPT, (request, lead) -> verdicts.accept(request.member(), lead));
  }

  @Bean
  Button leadHeld() {
    return following(Deed.HELD);
  }

  @Bean
  Button leadNoShow() {
    return following(Deed.NO_SHOW);
  }

  @Bean
  Button leadCancelled() {
    return following(Deed.CANCELLED);
  }

  @Bean
  Button leadQualified() {
    return following(Deed.QUALIFIED);
  }

  @Bean
  Button leadDisqualified() {
    return following(Deed.DISQUALIFIED);
  }

  @Bean
  Button leadOpportunity() {
    return following(Deed.OPPORTUNITY);
  }

  @Bean
  Button leadWon() {
    return following(Deed.WON);
  }

  @Bean
  Button leadLost() {
    return following(Deed.LOST);
  }

  private Button following(Deed deed) {
    return judging(
        LeadButtons.following(deed),
        (request, lead) -> verdicts.follow(request.member(), lead, deed));
  }

  /** What is done to a lead, by its id. */
  private interface Doing {
    Lead of(Request request, UUID lead);
  }

  private Button judging(String id, Doing doing) {
    return doing(id, Act.JUDGE_A_LEAD, doing);
  }

  private Button doing(String id, Act act, Doing doing) {
    return pressing(
        id, act, (request, lead) -> LeadsAtHand.done(request, doing.of(request, lead.id())));
  }

  private Button pressing(String id, Act act, BiFunction<Request, Lead, Reply> deed) {
    return new LeadPressing(id, act, atHand, deed);
  }

  @Bean
  Button resubmitLead() {
    return doing(
        LeadButtons.RESUBMIT,
        Act.SUBMIT_A_LEAD,
        (request, lead) -> leads.resubmit(request.member(), lead));
  }

  @Bean
  Button opposeLead() {
    return doing(
        LeadButtons.OPPOSE,
        Act.RECORD_AN_OPPOSITION,
        (request, lead) -> leads.oppose(request.member(), lead));
  }

  @Bean
  Button undoOnLead() {
    return pressing(
        LeadButtons.UNDO,
        Act.UNDO_ON_A_LEAD,
        (request, lead) -> {
          Lead undone = leads.undo(request.member(), lead.id());
          return Reply.saying(
              request.texts().say("lead.undone", LeadsAtHand.words(request, undone).named()));
        });
  }

  @Bean
  Button openRejection() {
    return opening(LeadButtons.REJECT, Act.JUDGE_A_LEAD, Deed.REJECTED, LeadForms::reject);
  }

  @Bean
  Form rejectLead() {
    return new LeadSending(
        LeadButtons.REJECT,
        Act.JUDGE_A_LEAD,
        atHand,
        Map.of(
            ReasonNeedsWords.class, LeadForms.NOTE,
            LeadTextTooLong.class, LeadForms.NOTE,
            ReasonNeedsDate.class, LeadForms.RETURN_DATE),
        (request, lead, answers) ->
            rejection(answers)
                .map(
                    why ->
                        LeadsAtHand.done(
                            request, verdicts.reject(request.member(), lead.id(), why)))
                .orElseGet(() -> mend(request, LeadForms.REASON)));
  }

  @Bean
  Button openSecond() {
    return opening(LeadButtons.SECOND, Act.JUDGE_A_LEAD, Deed.UPHELD, LeadForms::second);
  }

  @Bean
  Form secondVerdict() {
    return new LeadSending(
        LeadButtons.SECOND,
        Act.JUDGE_A_LEAD,
        atHand,
        Map.of(ReasonNeedsWords.class, LeadForms.NOTE, LeadTextTooLong.class, LeadForms.NOTE),
        this::second);
  }

  private Reply second(Request request, Lead lead, Answers answers) {
    Optional<String> verdict = answers.text(LeadForms.VERDICT);
    Optional<Rejection> why = rejection(answers);
    if (verdict.filter(said -> said.matches("accept|reject")).isEmpty()) {
      return mend(request, LeadForms.VERDICT);
    }
    boolean rejects = verdict.filter("reject"::equals).isPresent();
    if (rejects && why.isEmpty()) {
      return mend(request, LeadForms.REASON);
    }
    return LeadsAtHand.done(
        request, verdicts.second(request.member(), lead.id(), why.filter(said -> rejects)));
  }

  @Bean
  Button openNeedOfALead() {
    return opening(
        LeadButtons.NEED_INFORMATION,
        Act.JUDGE_A_LEAD,
        Deed.INFORMATION_ASKED,
        LeadForms::needInformation);
  }

  @Bean
  Form needInformationOnLead() {
    return words(
        LeadButtons.NEED_INFORMATION,
        Act.JUDGE_A_LEAD,
        (request, lead, words) -> verdicts.needInformation(request.member(), lead.id(), words));
  }

  @Bean
  Button openInformationOnLead() {
    return opening(LeadButtons.INFORM, Act.SUBMIT_A_LEAD, Deed.INFORMED, LeadForms::inform);
  }

  @Bean
  Form informOnLead() {
    return words(
        LeadButtons.INFORM,
        Act.SUBMIT_A_LEAD,
        (request, lead, words) -> leads.inform(request.member(), lead.id(), words));
  }

  @Bean
  Button openContest() {
    return opening(LeadButtons.CONTEST, Act.CONTEST_A_VERDICT, Deed.CONTESTED, LeadForms::contest);
  }

  @Bean
  Form contestVerdict() {
    return words(
        LeadButtons.CONTEST,
        Act.CONTEST_A_VERDICT,
        (request, lead, words) -> leads.contest(request.member(), lead.id(), words));
  }

  @Bean
  Button openBooking() {
    return opening(LeadButtons.BOOK, Act.JUDGE_A_LEAD, Deed.BOOKED, LeadForms::book);
  }

  @Bean
  Button openRescheduling() {
    return opening(LeadButtons.RESCHEDULE, Act.JUDGE_A_LEAD, Deed.RESCHEDULED, LeadForms::book);
  }

  @Bean
  Form bookMeeting() {
    return new LeadSending(
        LeadButtons.BOOK,
        Act.JUDGE_A_LEAD,
        atHand,
        Map.of(MeetingDateMissing.class, LeadForms.MEETING_DATE),
        (request, lead, answers) ->
            LeadsAtHand.done(
                request,
                verdicts.meeting(
                    request.member(), lead.id(), day(answers, LeadForms.MEETING_DATE))));
  }

  /** A button that opens a form, where that is still the next step; else it shows the lead. */
  private Button opening(String id, Act act, Deed deed, Function<LeadWords, Modal> form) {
    return pressing(
        id,
        act,
        (request, lead) ->
            new Reply.Open(
                lead.state().next().contains(deed) && !lead.forgotten()
                    ? form.apply(LeadsAtHand.words(request, lead))
                    : atHand.page(request, lead).modal()));
  }

  /** What is said about a lead. */
  private interface Saying {
    Lead of(Request request, Lead lead, String words);
  }

  private Form words(String id, Act act, Saying saying) {
    return new LeadSending(
        id,
        act,
        atHand,
        Map.of(
            InformationMissing.class, LeadForms.WORDS,
            EvidenceMissing.class, LeadForms.WORDS,
            LeadTextTooLong.class, LeadForms.WORDS),
        (request, lead, answers) ->
            LeadsAtHand.done(
                request, saying.of(request, lead, answers.text(LeadForms.WORDS).orElse(""))));
  }

  private static Reply mend(Request request, String field) {
    return new Reply.Mend(Map.of(field, request.texts().plain("lead.error.choose")));
  }

  private static Optional<Rejection> rejection(Answers answers) {
    return answers
        .text(LeadForms.REASON)
        .flatMap(RejectionReason::ofKey)
        .map(
            reason ->
                new Rejection(
                    reason, answers.text(LeadForms.NOTE), day(answers, LeadForms.RETURN_DATE)));
  }

  private static Optional<LocalDate> day(Answers answers, String field) {
    try {
      return answers.date(field);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
