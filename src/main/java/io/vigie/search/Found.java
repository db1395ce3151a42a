package io.vigie.search;

import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param id the record's
 * @param shared the words of the record that the query shares with it, as they stand there
 */
public record Found(UUID id, List<String> shared) {}
