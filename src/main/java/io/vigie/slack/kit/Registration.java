package io.vigie.slack.kit;

import com.slack.api.bolt.App;

/** Something that registers handlers; each of them once. */
public interface Registration {
  void register(App app);
}
