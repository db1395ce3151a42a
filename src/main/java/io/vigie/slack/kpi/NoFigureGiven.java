package io.vigie.slack.kpi;

import io.vigie.shared.Refusal;

/** A step that is to record figures needs some. */
final class NoFigureGiven extends Refusal {}
