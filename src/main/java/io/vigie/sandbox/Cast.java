package io.vigie.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Who plays: a client that sells HR software, and the provider that sells for it. */
final class Cast {

  private final Workspace workspace;
  private final Map<String, Person> byHandle = new LinkedHashMap<>();
  private final Conversation channel;
  private final Conversation pilot;
  private final Conversation internal;

  private Cast(Workspace workspace, Sentences sentences) {
    this.workspace = workspace;
    this.channel = channel("channel", sentences);
    this.pilot = channel("pilot", sentences);
    this.internal = channel("internal", sentences);
  }

  private Conversation channel(String key, Sentences sentences) {
    return workspace.add(
        new Conversation(
            workspace.newId("C"),
            sentences.say(key + ".name"),
            sentences.say(key + ".topic"),
            false));
  }

  static Cast into(Workspace workspace, Manifest manifest) {
    Sentences sentences = Sentences.in(workspace.language);
    Cast cast = new Cast(workspace, sentences);
    String client = workspace.names.team();
    String provider = workspace.names.otherTeam();
    workspace.add(new Organisation(client, "Acme RH", true));
    workspace.add(new Organisation(provider, "Sud Contact", false));
    cast.person("Claire Martin", "claire", "referent", client, "#7a3b69", sentences);
    cast.person("Karim Benali", "karim", "deputy", client, "#2f6f8f", sentences);
    cast.person("Inès Roux", "ines", "closer", client, "#b3541e", sentences);
    cast.person("Thomas Petit", "thomas", "closer", client, "#4b6a2e", sentences);
    cast.person("Hery Rakoto", "hery", "lead", provider, "#8a5a00", sentences);
    cast.person("Lalaina Andria", "lalaina", "agent", provider, "#a23b4a", sentences);
    cast.person("Mamy Rabe", "mamy", "agent", provider, "#3d5a98", sentences);
    cast.bot(workspace.names.botUser(), manifest.botName(), "app", "#1d4d4f");
    cast.bot(Person.SLACKBOT, "Slackbot", "slackbot", "#565656");
    return cast;
  }

  private void person(
      String name, String handle, String role, String team, String color, Sentences sentences) {
    Person person =
        new Person(
            workspace.newId("U"),
            name,
            handle,
            sentences.say("title." + handle),
            role,
            team,
            color,
            false);
    byHandle.put(handle, workspace.add(person));
    channel.members.add(person.id());
    pilot.members.add(person.id());
    if (workspace.hasApp(person)) {
      internal.members.add(person.id());
    }
    workspace.directWith(person);
  }

  private void bot(String id, String name, String role, String color) {
    String handle = name.toLowerCase(java.util.Locale.ROOT);
    workspace.add(new Person(id, name, handle, "", role, workspace.names.team(), color, true));
  }

  /** Where the story plays. */
  Conversation channel() {
    return channel;
  }

  /** Shared as well, and still without an engagement. */
  Conversation pilot() {
    return pilot;
  }

  /** Of the client alone, without the app. */
  Conversation internal() {
    return internal;
  }

  Person person(String handle) {
    return Objects.requireNonNull(byHandle.get(handle), handle);
  }

  /** Whoever a visitor is at first. */
  Person leader() {
    return person("claire");
  }
}
