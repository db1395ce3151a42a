package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What was asked and decided, to look up. */
@Component
class DecisionReview {

  private static final int LONGEST_SEARCH = 200;
  private static final Pattern PAGE = Pattern.compile("([0-9]{1,4}) (.*)", Pattern.DOTALL);

  private final DecisionLog log;
  private final Asked asked;

  DecisionReview(DecisionLog log, Asked asked) {
    this.log = log;
    this.asked = asked;
  }

  /** One question, with what became of it. */
  Reply one(Request request, int number) {
    Member by = request.member();
    by.require(Act.READ);
    Question question = log.find(by, number);
    return new Reply.Whisper(asked.page(request, question).card(asked.today(by.engagement())));
  }

  /** Everything: the open ones by due date, then what was decided, the newest first. */
  Reply list(Request request, int page) {
    Member by = request.member();
    by.require(Act.READ);
    Engagement engagement = by.engagement();
    List<Question> all = new ArrayList<>(log.open(engagement));
    all.addAll(log.decided(engagement));
    return all.isEmpty()
        ? new Reply.Whisper(nothingYet(engagement, request.texts()))
        : new Reply.Whisper(new QuestionList(engagement, all, "", request.texts()).page(page));
  }

  private static Card nothingYet(Engagement engagement, Texts t) {
    String sentence = t.say("arbitration.list.empty");
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.section(t.say("arbitration.templates.offer")),
            Block.actions(
                Origin.block(engagement.id(), "templates"),
                List.of(TemplatesButton.block(engagement, t)))));
  }

  /** What has those words, the best first. */
  Reply search(Request request, String typed, int page) {
    Member by = request.member();
    by.require(Act.READ);
    Texts t = request.texts();
    String words =
        typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed.strip();
    if (words.isEmpty()) {
      return Reply.saying(t.say("arbitration.search.how"));
    }
    List<Question> found = log.search(by, words);
    return found.isEmpty()
        ? Reply.saying(t.say("arbitration.search.nothing", "words", words))
        : new Reply.Whisper(new QuestionList(by.engagement(), found, words, t).page(page));
  }

  /** A button that leads to another page of the list, or of what was found. */
  record Turning(String id, DecisionReview review) implements Button {

    @Override
    public Act act() {
      return Act.READ;
    }

    @Override
    public Reply pressed(Request request, String value) {
      Matcher page = PAGE.matcher(value);
      if (!page.matches()) {
        return review.list(request, 0);
      }
      int number = Integer.parseInt(page.group(1));
      return page.group(2).isBlank()
          ? review.list(request, number)
          : review.search(request, page.group(2), number);
    }
  }
}
