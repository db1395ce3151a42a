package io.vigie.slack.doctor;

import io.vigie.shared.Mention;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param check what: its sentence is {@code doctor.check.<check>}, and {@code doctor.mend.<check>}
 *     where it is not well
 * @param facts what the sentence names
 */
record Finding(String check, boolean well, Map<String, Object> facts) {

  static Finding well(String check, Object... facts) {
    return new Finding(check, true, named(facts));
  }

  static Finding not(String check, Object... facts) {
    return new Finding(check, false, named(facts));
  }

  private static Map<String, Object> named(Object... facts) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      named.put((String) facts[i], facts[i + 1]);
    }
    return named;
  }

  /** As an operator may read it: people are left out. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("check", check);
    json.put("well", well);
    facts.forEach(
        (name, value) -> {
          if (!(value instanceof Mention)) {
            json.put(
                name,
                value instanceof Number || value instanceof Boolean
                    ? value
                    : String.valueOf(value));
          }
        });
    return json;
  }
}
