package io.vigie.setup;

import io.vigie.setup.Gate.Ruling;
import java.util.Optional;

/**
 * A gate was put before everybody, or ruled on.
 *
 * @param gate with the facts as they were
 * @param ruling what the referent said; none while it is only asked
 */
public record GateChanged(Gate gate, Optional<Ruling> ruling) {}
