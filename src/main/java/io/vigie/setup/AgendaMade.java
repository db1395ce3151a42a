package io.vigie.setup;

/** One working day before the meeting. */
public record AgendaMade(Agenda agenda) {}
