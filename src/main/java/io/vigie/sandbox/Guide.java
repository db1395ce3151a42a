package io.vigie.sandbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Things to try, each ticked off by what really happened. */
final class Guide {

  private static final String DIGEST = "vigie_digest";
  private static final Set<String> ANSWERS = Set.of("kpi.looking_into_it", "kpi.not_known");

  private final Set<Thing> done = EnumSet.noneOf(Thing.class);
  private boolean open;
  private String toldUpTo = "";

  /** What there is to try. */
  private enum Thing {
    WHY,
    FIGURES,
    CHANGE,
    DECIDE,
    LEAD,
    PLAYBOOK,
    READINESS,
    MONDAY,
    AGENT;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A new story begins, whose own doings do not count. */
  synchronized void close() {
    open = false;
    done.clear();
  }

  /** The story stands, up to that message; from now on a visitor acts. */
  synchronized void openAfter(String ts) {
    open = true;
    toldUpTo = ts;
  }

  /** Something happened: a {@code press}, a {@code form}, a {@code command}, a refused one. */
  synchronized void note(String deed, String what) {
    if (!open) {
      return;
    }
    switch (deed) {
      case "press" -> pressed(what);
      case "form" -> sent(what);
      case "command" -> {
        typed(what);
      }
      case "refused" -> {
        if (what.equals("/kpi")) {
          done.add(Thing.AGENT);
        }
      }
      default -> throw new IllegalArgumentException(deed);
    }
  }

  /** Whether the app said no: by the name that the contract gives to such a block. */
  static boolean isRefusal(JsonNode said) {
    return said.path("blocks")
        .valueStream()
        .anyMatch(block -> Json.text(block, "block_id").startsWith("refusal."));
  }

  private void typed(String command) {
    if (command.matches("/kpi .*[0-9].*")) {
      done.add(Thing.FIGURES);
    } else if (command.matches("/vigie playbook .+")) {
      done.add(Thing.PLAYBOOK);
    } else if (command.matches("/vigie (readiness|préparation)")) {
      done.add(Thing.READINESS);
    }
  }

  private void pressed(String action) {
    if (action.equals("digest.why")) {
      done.add(Thing.WHY);
    } else if (action.equals("setup.readiness") || action.equals("console.readiness")) {
      done.add(Thing.READINESS);
    } else if (action.equals("lead.accept")) {
      done.add(Thing.LEAD);
    } else if (ANSWERS.contains(action)) {
      done.add(Thing.CHANGE);
    }
  }

  private void sent(String form) {
    switch (form) {
      case "kpi.figures" -> done.add(Thing.FIGURES);
      case "kpi.explain" -> done.add(Thing.CHANGE);
      case "playbook.ask" -> done.add(Thing.PLAYBOOK);
      case "arbitration.decide" -> done.add(Thing.DECIDE);
      case "lead.reject" -> done.add(Thing.LEAD);
      default -> {}
    }
  }

  /** All of them, as the page shows them. */
  synchronized ArrayNode json(Workspace workspace) {
    if (open && hasNewDigest(workspace)) {
      done.add(Thing.MONDAY);
    }
    Sentences sentences = Sentences.in(workspace.language);
    ArrayNode json = Json.array();
    for (Thing thing : Thing.values()) {
      json.addObject()
          .put("id", thing.key())
          .put("title", sentences.say("guide." + thing.key()))
          .put("hint", sentences.say("guide." + thing.key() + ".hint"))
          .put("done", done.contains(thing));
    }
    return json;
  }

  private boolean hasNewDigest(Workspace workspace) {
    return workspace.conversations().stream()
        .flatMap(conversation -> conversation.messages.stream())
        .anyMatch(
            message ->
                message.kind().equals(DIGEST)
                    && message.thread.isEmpty()
                    && message.ts.compareTo(toldUpTo) > 0);
  }
}
