package io.vigie.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Who plays: a client that sells HR software, and the provider that sells for it. */
final class Cast {

  private static final String CHANNEL = "acme-sud-contact";

  private final Workspace workspace;
  private final Map<String, Person> byHandle = new LinkedHashMap<>();
  private final Conversation channel;

  private Cast(Workspace workspace, Sentences sentences) {
    this.workspace = workspace;
    this.channel =
        workspace.add(
            new Conversation(workspace.newId("C"), CHANNEL, sentences.say("channel.topic"), false));
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
    workspace.directWith(person);
  }

  private void bot(String id, String name, String role, String color) {
    String handle = name.toLowerCase(java.util.Locale.ROOT);
    workspace.add(new Person(id, name, handle, "", role, workspace.names.team(), color, true));
  }

  Conversation channel() {
    return channel;
  }

  Person person(String handle) {
    return Objects.requireNonNull(byHandle.get(handle), handle);
  }

  /** Whoever a visitor is at first. */
  Person leader() {
    return person("claire");
  }
}
