package io.vigie.sandbox;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The workspace of the story that is being told, and what is left of earlier ones: their ids. */
final class Workspaces {

  private final Installation installation;
  private final Clock clock;
  private final Stream stream;
  private final Set<String> former = ConcurrentHashMap.newKeySet();
  private volatile Workspace current;

  Workspaces(Installation installation, Clock clock, Stream stream) {
    this.installation = installation;
    this.clock = clock;
    this.stream = stream;
    this.current = empty(0, "en");
  }

  Workspace current() {
    return current;
  }

  /** Whether that channel or person belonged to an earlier story. */
  boolean isFormer(String id) {
    return former.contains(id);
  }

  /** Ends the story so far and gives an empty workspace to the next one. */
  Workspace next(String language) {
    Workspace before = current;
    before.alone(
        () -> {
          before.conversations().forEach(conversation -> former.add(conversation.id));
          before.people().forEach(person -> former.add(person.id()));
          return former.remove(installation.names().botUser());
        });
    current = empty(before.story + 1, language);
    return current;
  }

  private Workspace empty(int story, String language) {
    return new Workspace(story, language, installation.names(), clock, () -> stream.changed(story));
  }
}
