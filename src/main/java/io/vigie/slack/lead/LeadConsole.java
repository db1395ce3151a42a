package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.lead.LeadFilter;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other ways to hand over and to look up, for people who have no commands. */
@Configuration(proxyBeanMethods = false)
class LeadConsole {

  @Bean
  ConsoleButton handALeadOver(SubmitForm form) {
    return new ConsoleButton(
        "console.lead", Act.SUBMIT_A_LEAD, 12, request -> form.open(request, ""));
  }

  @Bean
  ConsoleButton allLeads(LeadReview review) {
    return new ConsoleButton(
        "console.leads", Act.READ, 14, request -> review.list(request, LeadFilter.ALL, 0));
  }

  @Bean
  Button previousLeads(LeadReview review) {
    return new LeadReview.Turning(LeadList.PREVIOUS, review);
  }

  @Bean
  Button nextLeads(LeadReview review) {
    return new LeadReview.Turning(LeadList.NEXT, review);
  }

  @Bean
  LeadReview.Choosing chooseLeads(LeadReview review) {
    return new LeadReview.Choosing(review);
  }

  @Bean
  Shortcut handOverFromAMessage(SubmitForm form) {
    return new FromAMessage(form);
  }

  private record FromAMessage(SubmitForm form) implements Shortcut {

    @Override
    public String id() {
      return "lead.from_message";
    }

    @Override
    public boolean isOfAMessage() {
      return true;
    }

    @Override
    public Act act() {
      return Act.SUBMIT_A_LEAD;
    }

    @Override
    public Reply invoked(Request request, Quoted message) {
      return form.openAt(request, message);
    }
  }
}
