package io.vigie.settings;

import org.jspecify.annotations.Nullable;

/** Where variables are looked up by name. */
@FunctionalInterface
interface Source {
  @Nullable String get(String name);
}
