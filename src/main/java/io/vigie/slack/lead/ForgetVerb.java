package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.lead.Erasures;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadLog;
import io.vigie.lead.NobodyOfThatName;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code /vigie forget}: the referent has a person forgotten, by name or by a lead. */
@Component
class ForgetVerb implements Verb, Form {

  static final String ID = "lead.forget";

  private static final Pattern LEAD = Pattern.compile("[lL]\\s*[-‐–]?\\s*([0-9]{1,7})");

  private final Erasures erasures;
  private final LeadLog log;

  ForgetVerb(Erasures erasures, LeadLog log) {
    this.erasures = erasures;
    this.log = log;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Act act() {
    return Act.ERASE_A_PERSON;
  }

  @Override
  public List<String> names() {
    return List.of("forget", "oublier");
  }

  @Override
  public List<Help> help() {
    return List.of(new Help("forget", Act.ERASE_A_PERSON));
  }

  @Override
  public Reply answer(Request request, String words) {
    Member by = request.member();
    by.require(Act.ERASE_A_PERSON);
    Matcher number = LEAD.matcher(words);
    Optional<Lead> lead =
        number.matches()
            ? Optional.of(log.find(by, Integer.parseInt(number.group(1))))
            : Optional.empty();
    return new Reply.Open(
        modal(
            by.engagement(),
            request.texts(),
            lead.map(Lead::company),
            lead.map(Lead::contact).or(() -> Optional.of(words))));
  }

  static Modal modal(
      Engagement engagement, Texts t, Optional<String> company, Optional<String> contact) {
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        t.plain("lead.forget.title"),
        t.plain("lead.forget.submit"),
        t.plain("form.cancel"),
        List.of(
            Block.section(t.say("lead.forget.about")),
            Field.line(SubmitModal.COMPANY, t.plain("lead.submit.company"), company).block(),
            Field.line(SubmitModal.CONTACT, t.plain("lead.submit.contact"), contact).block()));
  }

  @Override
  public Reply submitted(Request request, Answers answers) {
    Member by = request.member();
    by.require(Act.ERASE_A_PERSON);
    Texts t = request.texts();
    try {
      List<Lead> forgotten =
          erasures.forget(
              by,
              answers.text(SubmitModal.COMPANY).orElse(""),
              answers.text(SubmitModal.CONTACT).orElse(""));
      String names = forgotten.stream().map(Lead::name).collect(Collectors.joining(", "));
      return Reply.saying(t.say("lead.forget.done", "leads", names, "count", forgotten.size()));
    } catch (NobodyOfThatName refusal) {
      return new Reply.Mend(Map.of(SubmitModal.CONTACT, t.refusal(refusal)));
    }
  }
}
