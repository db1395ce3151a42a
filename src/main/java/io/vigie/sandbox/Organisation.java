package io.vigie.sandbox;

/** A company's workspace; in one of the two the app is installed. */
record Organisation(String id, String name, boolean hasApp) {}
