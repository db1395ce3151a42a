package io.vigie.sandbox;

import java.util.Optional;

/** Somebody who does something in the workspace. */
record Visit(Workspace workspace, Person person) {

  Sentences sentences() {
    return Sentences.in(workspace.language);
  }

  /** A conversation that this person can see. */
  Optional<Conversation> conversation(String id) {
    return workspace
        .conversation(id)
        .filter(conversation -> conversation.members.contains(person.id()));
  }
}
