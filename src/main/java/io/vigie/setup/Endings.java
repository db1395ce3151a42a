package io.vigie.setup;

import io.vigie.arbitration.DecisionLog;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.lead.LeadLog;
import io.vigie.playbook.Playbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the end of an engagement, and to its reopening. */
@Service
public class Endings {

  private final Phases phases;
  private final Engagements engagements;
  private final Playbook playbook;
  private final DecisionLog log;
  private final Actions actions;
  private final LeadLog leads;
  private final ApplicationEventPublisher events;

  Endings(
      Phases phases,
      Engagements engagements,
      Playbook playbook,
      DecisionLog log,
      Actions actions,
      LeadLog leads,
      ApplicationEventPublisher events) {
    this.phases = phases;
    this.engagements = engagements;
    this.playbook = playbook;
    this.log = log;
    this.actions = actions;
    this.leads = leads;
    this.events = events;
  }

  /** Ends an engagement, with the list of what is handed back. */
  @Transactional
  public HandBack end(Member by, String reason) {
    by.require(Act.END_THE_ENGAGEMENT);
    String why = SetupWording.reason(reason);
    Engagement engagement = by.engagement();
    engagements.end(by);
    phases.begin(by, Phase.ENDED);
    HandBack handBack =
        new HandBack(
            engagement,
            by.person().user(),
            why,
            playbook.inForce(engagement),
            log.open(engagement),
            actions.open(engagement),
            playbook.gaps(engagement),
            leads.open(engagement));
    events.publishEvent(new HandedBack(handBack));
    return handBack;
  }

  /** Opens it again, in the phase in which it ended. */
  @Transactional
  public Stage reopen(Member by) {
    by.require(Act.END_THE_ENGAGEMENT);
    engagements.reopen(by);
    return phases.begin(by, phases.before(by.engagement()));
  }
}
