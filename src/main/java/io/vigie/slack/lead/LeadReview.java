package io.vigie.slack.lead;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.lead.LeadFilter;
import io.vigie.lead.LeadLog;
import io.vigie.lead.LeadLog.LeadPage;
import io.vigie.lead.State;
import io.vigie.lead.Temperature;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What was handed over, to look up. */
@Component
class LeadReview {

  private static final Pattern CARRIED =
      Pattern.compile("(?:([0-9]{1,6})/)?([A-Z_]*)/([A-Z]*)/([A-Z0-9]*)/([A-Z0-9]*)");

  private final LeadLog log;
  private final LeadsAtHand atHand;

  LeadReview(LeadLog log, LeadsAtHand atHand) {
    this.log = log;
    this.atHand = atHand;
  }

  /** One lead, with what became of it. */
  Reply one(Request request, int number) {
    return new Reply.Whisper(atHand.page(request, atHand.find(request.member(), number)).card());
  }

  /** The leads that are looked for, the newest first. */
  Reply list(Request request, LeadFilter filter, int page) {
    Member by = request.member();
    LeadPage found = log.page(by, filter, page, LeadList.A_PAGE);
    return found.all() == 0 && filter.equals(LeadFilter.ALL)
        ? Reply.saying(request.texts().say("lead.list.empty"))
        : new Reply.Whisper(list(request).card(found));
  }

  private static LeadList list(Request request) {
    return new LeadList(request.member().engagement(), request.texts());
  }

  private static Optional<State> state(String name) {
    return Arrays.stream(State.values()).filter(state -> state.name().equals(name)).findFirst();
  }

  /** What {@link LeadList#written} wrote; anything else chooses nothing. */
  private static LeadFilter read(Matcher carried) {
    return carried.matches()
        ? new LeadFilter(
            state(carried.group(2)),
            Optional.of(carried.group(4)).filter(user -> !user.isEmpty()),
            Optional.of(carried.group(5)).filter(user -> !user.isEmpty()),
            Temperature.ofKey(carried.group(3)))
        : LeadFilter.ALL;
  }

  /** A button that leads to another page. */
  record Turning(String id, LeadReview review) implements Button {

    @Override
    public Act act() {
      return Act.READ;
    }

    @Override
    public Reply pressed(Request request, String value) {
      Matcher carried = CARRIED.matcher(value);
      LeadFilter filter = read(carried);
      boolean hasPage = carried.matches() && carried.group(1) != null;
      return review.list(request, filter, hasPage ? Integer.parseInt(carried.group(1)) : 0);
    }
  }

  /** The button that opens the form, and the form. */
  record Choosing(LeadReview review) implements Button, Form {

    @Override
    public String id() {
      return LeadList.FILTER;
    }

    @Override
    public Act act() {
      return Act.READ;
    }

    @Override
    public Reply pressed(Request request, String value) {
      return new Reply.Open(LeadReview.list(request).filter(read(CARRIED.matcher(value))));
    }

    @Override
    public Reply submitted(Request request, Answers answers) {
      LeadFilter filter =
          new LeadFilter(
              answers.text(LeadList.STATE).flatMap(LeadReview::state),
              answers.text(LeadList.OWNER),
              answers.text(LeadList.AGENT),
              answers.text(LeadList.TEMPERATURE).flatMap(Temperature::ofKey));
      return review.list(request, filter, 0);
    }
  }
}
