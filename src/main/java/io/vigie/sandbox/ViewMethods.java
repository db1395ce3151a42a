package io.vigie.sandbox;

import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: forms over what somebody sees, and the home of the app. */
final class ViewMethods {

  private static final int DEEPEST = 3;

  private ViewMethods() {}

  /** A form in the place of whatever was open. */
  static ObjectNode open(Call call, Tickets tickets) {
    JsonNode view = view(call);
    String person = tickets.exchange(call.required("trigger_id"));
    Deque<OpenView> stack = call.workspace().viewsOf(person);
    stack.clear();
    return lay(view, stack, call.workspace());
  }

  /** A form on top of the one that is open. */
  static ObjectNode push(Call call, Tickets tickets) {
    JsonNode view = view(call);
    String person = tickets.exchange(call.required("trigger_id"));
    Deque<OpenView> stack = call.workspace().viewsOf(person);
    if (stack.isEmpty() || stack.size() >= DEEPEST) {
      throw new SlackError("push_limit_reached");
    }
    return lay(view, stack, call.workspace());
  }

  static ObjectNode update(Call call) {
    JsonNode view = view(call);
    Workspace workspace = call.workspace();
    String id = call.required("view_id");
    String person = workspace.holderOf(id).orElseThrow(() -> new SlackError("not_found"));
    OpenView before =
        workspace.viewsOf(person).stream()
            .filter(open -> open.id().equals(id))
            .findFirst()
            .orElseThrow();
    if (call.optional("hash").filter(hash -> !hash.equals(before.hash())).isPresent()) {
      throw new SlackError("hash_conflict");
    }
    OpenView after = replace(person, before, view, workspace);
    return Json.object().set("view", Shapes.view(after, workspace));
  }

  static ObjectNode publish(Call call) {
    Person person = call.person("user_id", "user_not_found");
    JsonNode view = view(call);
    Workspace workspace = call.workspace();
    workspace.setHome(person.id(), completed(view, workspace));
    workspace.changed();
    return Json.object().set("view", view);
  }

  private static JsonNode view(Call call) {
    JsonNode view =
        call.json("view", "invalid_arguments")
            .orElseThrow(() -> new SlackError("invalid_arguments"));
    List<String> problems = ViewRules.problems(view);
    if (!problems.isEmpty()) {
      throw new SlackError("invalid_arguments", problems);
    }
    return view;
  }

  private static ObjectNode lay(JsonNode view, Deque<OpenView> stack, Workspace workspace) {
    OpenView open = on(stack, view, workspace);
    return Json.object().set("view", Shapes.view(open, workspace));
  }

  /** Lays a form on that stack. */
  static OpenView on(Deque<OpenView> stack, JsonNode view, Workspace workspace) {
    String id = workspace.newId("V");
    String root = stack.isEmpty() ? id : stack.getLast().id();
    OpenView open = new OpenView(id, hash(workspace), root, completed(view, workspace));
    stack.push(open);
    workspace.changed();
    return open;
  }

  /** Shows something else in a form that is open. */
  static OpenView replace(String person, OpenView before, JsonNode view, Workspace workspace) {
    OpenView after = before.showing(completed(view, workspace), hash(workspace));
    Deque<OpenView> stack = workspace.viewsOf(person);
    List<OpenView> others =
        stack.stream().map(open -> open.id().equals(before.id()) ? after : open).toList();
    stack.clear();
    stack.addAll(others);
    workspace.changed();
    return after;
  }

  private static String hash(Workspace workspace) {
    return workspace.now().getEpochSecond() + "." + workspace.random(8);
  }

  private static JsonNode completed(JsonNode view, Workspace workspace) {
    ObjectNode copy = (ObjectNode) view.deepCopy();
    copy.set("blocks", BlockIds.completed(view.path("blocks"), () -> workspace.random(5)));
    return copy;
  }
}
