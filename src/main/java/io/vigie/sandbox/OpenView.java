package io.vigie.sandbox;

import tools.jackson.databind.JsonNode;

/**
 * A form that somebody has before the eyes, as it stands now.
 *
 * @param hash changes with every change of the form
 * @param rootId the form at the bottom of the stack that it lies on
 */
record OpenView(String id, String hash, String rootId, JsonNode view) {

  OpenView showing(JsonNode other, String newHash) {
    return new OpenView(id, newHash, rootId, other);
  }
}
