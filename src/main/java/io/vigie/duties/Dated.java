package io.vigie.duties;

/**
 * A duty with the day from which it stands in its owner's list.
 *
 * @param isNews whether the owner had no list since that day
 */
record Dated(Duty duty, boolean hasCome, boolean isNews) {}
