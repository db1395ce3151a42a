package io.vigie.digest;

/** The digest of a week was written for the first time. */
public record DigestWritten(WeeklyDigest digest) {}
