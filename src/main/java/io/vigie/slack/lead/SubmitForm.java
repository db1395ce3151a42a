package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.lead.CompanyMissing;
import io.vigie.lead.ConsentMissing;
import io.vigie.lead.ContactMissing;
import io.vigie.lead.Handover;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadTextTooLong;
import io.vigie.lead.Leads;
import io.vigie.lead.Leads.Submitted;
import io.vigie.lead.OwnerOfTheProvider;
import io.vigie.lead.Temperature;
import io.vigie.playbook.Playbook;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a lead over: shows those of the same person first, then files it. */
@Component
class SubmitForm implements Form {

  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(
          CompanyMissing.class, SubmitModal.COMPANY,
          ContactMissing.class, SubmitModal.CONTACT,
          ConsentMissing.class, SubmitModal.CONSENT,
          OwnerOfTheProvider.class, SubmitModal.OWNER,
          LeadTextTooLong.class, SubmitModal.CONTEXT);

  private final Leads leads;
  private final Playbook playbook;

  SubmitForm(Leads leads, Playbook playbook) {
    this.leads = leads;
    this.playbook = playbook;
  }

  @Override
  public String id() {
    return SubmitModal.ID;
  }

  @Override
  public Act act() {
    return Act.SUBMIT_A_LEAD;
  }

  /** The form, with these words as the company. */
  Reply open(Request request, String company) {
    return new Reply.Open(modal(request, Map.of(SubmitModal.COMPANY, company)).form());
  }

  /** The form, with what somebody wrote as the reason why it is a lead. */
  Reply openAt(Request request, Quoted message) {
    return new Reply.Open(modal(request, Map.of(SubmitModal.CONTEXT, message.text())).form());
  }

  private SubmitModal modal(Request request, Map<String, String> typed) {
    Member by = request.member();
    by.require(Act.SUBMIT_A_LEAD);
    return new SubmitModal(
        by.engagement(), request.texts(), typed, playbook.temperatures(by.engagement()));
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.SUBMIT_A_LEAD);
    Optional<Temperature> temperature =
        answers.text(SubmitModal.TEMPERATURE).flatMap(Temperature::ofKey);
    if (temperature.isEmpty()) {
      return new Reply.Mend(
          Map.of(SubmitModal.TEMPERATURE, request.texts().plain("lead.error.choose")));
    }
    try {
      return submitted(request, answers, handover(answers, temperature.get()));
    } catch (Refusal refusal) {
      return Optional.ofNullable(FIELDS.get(refusal.getClass()))
          .<Reply>map(field -> new Reply.Mend(Map.of(field, request.texts().refusal(refusal))))
          .orElseThrow(() -> refusal);
    }
  }

  private Reply submitted(Request request, Answers answers, Handover handover) {
    boolean seen = answers.metadata().equals(SubmitModal.SEEN);
    List<Lead> alike = seen ? List.of() : leads.alike(request.member(), handover);
    if (!alike.isEmpty()) {
      Map<String, String> typed = new LinkedHashMap<>(answers.values());
      return new Reply.Turn(modal(request, typed).again(alike));
    }
    return filed(request, leads.submit(request.member(), handover));
  }

  private static Reply filed(Request request, Submitted submitted) {
    Texts t = request.texts();
    LeadWords words = LeadsAtHand.words(request, submitted.lead());
    String filed = t.say("lead.submit.filed", words.named());
    if (!submitted.dropped()) {
      return Reply.saying(filed);
    }
    String key = submitted.lead().link().isPresent() ? "lead.dropped" : "lead.dropped_link";
    return Reply.saying(filed + "\n" + t.say(key));
  }

  private static Handover handover(Answers answers, Temperature temperature) {
    return new Handover(
        answers.text(SubmitModal.COMPANY).orElse(""),
        answers.text(SubmitModal.CONTACT).orElse(""),
        temperature,
        answers.text(SubmitModal.CONTEXT),
        answers.text(SubmitModal.LINK),
        answers.text(SubmitModal.OWNER),
        answers.text(SubmitModal.CONSENT));
  }
}
