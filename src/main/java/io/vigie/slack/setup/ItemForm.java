package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Act.Right;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.setup.Adaptation;
import io.vigie.setup.OwnSideOnly;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.ReadinessList;
import io.vigie.setup.WordsMissing;
import io.vigie.setup.WordsTooLong;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Sent;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One item of the readiness list: its proof, and for the referent its owner, its day, its need. */
@Configuration(proxyBeanMethods = false)
class ItemForm {

  static final String ADD = "setup.add";
  static final String PROOF = "proof";
  static final String TITLE = "title";
  static final String SIDE = "side";
  static final String OWNER = "owner";
  static final String DUE = "due_date";
  static final String NOT_NEEDED = "not_needed";

  private static final Map<Class<? extends Refusal>, String> OF_ITEM =
      Map.of(WordsTooLong.class, PROOF);
  private static final Map<Class<? extends Refusal>, String> OF_ADDITION =
      Map.of(WordsTooLong.class, TITLE, WordsMissing.class, TITLE);

  /** Whether the form has anything for that person. */
  static boolean mayOpen(Member member, Item item) {
    return member.may(Act.ADAPT_READINESS) || (item.provable() && isOwn(member, item));
  }

  private static boolean isOwn(Member member, Item item) {
    return member.right(Act.PROVE_READINESS) == Right.YES
        || (member.may(Act.PROVE_READINESS) && member.side().equals(Optional.of(item.side())));
  }

  @Bean
  Button openReadinessItem(ReadinessList readiness) {
    return new Pressed(
        SetupWords.ITEM,
        Act.PROVE_READINESS,
        (request, value) -> {
          Item item = readiness.find(request.member(), value);
          if (!mayOpen(request.member(), item)) {
            throw new OwnSideOnly();
          }
          return new Reply.Open(item(request.member(), item, request.texts()));
        });
  }

  static Modal item(Member member, Item item, Texts t) {
    SetupWords words = new SetupWords(member.engagement(), t);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section("*" + words.title(item) + "*"));
    if (item.provable()) {
      blocks.add(
          Field.line(PROOF, t.plain("setup.form.proof"), item.proof())
              .atMost(500)
              .hint(t.plain("setup.form.proof_hint"))
              .mayBeEmpty()
              .block());
    } else {
      blocks.add(Block.context(t.say("refusal.TellsItself")));
    }
    if (member.may(Act.ADAPT_READINESS)) {
      blocks.addAll(adaptation(item.owner(), item.due(), t));
      blocks.add(
          Field.lines(NOT_NEEDED, t.plain("setup.form.not_needed"), item.notNeeded())
              .hint(t.plain("setup.form.not_needed_hint"))
              .mayBeEmpty()
              .block());
    }
    return form(SetupWords.ITEM, item.key(), member.engagement(), blocks, t);
  }

  private static List<Block> adaptation(Optional<String> owner, LocalDate due, Texts t) {
    return List.of(
        Field.person(OWNER, t.plain("setup.form.owner"), owner).mayBeEmpty().block(),
        Field.date(DUE, t.plain("setup.form.due"), Optional.of(due)).block());
  }

  private static Modal form(
      String id, String record, Engagement engagement, List<Block> blocks, Texts t) {
    return Modal.of(
        id,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), record),
        t.plain("setup.form.name"),
        t.plain("form.save"),
        t.plain("form.cancel"),
        blocks);
  }

  @Bean
  Form sendReadinessItem(ReadinessList readiness, Showing showing) {
    return new Sent(
        SetupWords.ITEM,
        Act.PROVE_READINESS,
        OF_ITEM,
        (request, answers) -> {
          Member by = request.member();
          Item item = readiness.find(by, answers.metadata());
          if (!mayOpen(by, item)) {
            throw new OwnSideOnly();
          }
          answers
              .text(PROOF)
              .filter(proof -> !item.proof().equals(Optional.of(proof)))
              .ifPresent(proof -> readiness.prove(by, item.key(), proof));
          if (by.may(Act.ADAPT_READINESS)) {
            readiness.adapt(by, item.key(), adaptation(answers, item.due()));
          }
          return showing.readiness(request);
        });
  }

  private static Adaptation adaptation(Answers answers, LocalDate due) {
    return new Adaptation(
        answers.text(OWNER), answers.date(DUE).orElse(due), answers.text(NOT_NEEDED));
  }

  @Bean
  Button openReadinessAddition(ReadinessList readiness) {
    return new Pressed(
        ADD,
        Act.ADAPT_READINESS,
        (request, value) -> {
          LocalDate today = readiness.of(request.member().engagement()).today();
          return new Reply.Open(addition(request.member(), today, request.texts()));
        });
  }

  static Modal addition(Member member, LocalDate today, Texts t) {
    SetupWords words = new SetupWords(member.engagement(), t);
    Map<String, String> sides = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      sides.put(side.name(), words.company(side));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Field.line(TITLE, t.plain("setup.form.title"), Optional.empty())
            .atMost(150)
            .hint(t.plain("setup.form.title_hint"))
            .block());
    blocks.add(
        Field.select(SIDE, t.plain("setup.form.side"), sides, Optional.of(Side.CLIENT.name()))
            .block());
    blocks.addAll(adaptation(Optional.empty(), today.plusWeeks(1), t));
    return form(ADD, "", member.engagement(), blocks, t);
  }

  @Bean
  Form sendReadinessAddition(ReadinessList readiness, Showing showing) {
    return new Sent(
        ADD,
        Act.ADAPT_READINESS,
        OF_ADDITION,
        (request, answers) -> {
          Member by = request.member();
          Side side =
              answers.text(SIDE).filter(Side.PROVIDER.name()::equals).isPresent()
                  ? Side.PROVIDER
                  : Side.CLIENT;
          LocalDate week = readiness.of(by.engagement()).today().plusWeeks(1);
          readiness.add(by, answers.text(TITLE).orElse(""), side, adaptation(answers, week));
          return showing.readiness(request);
        });
  }
}
