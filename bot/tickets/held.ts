/** An agent has ten seconds to think better of it; two more are for the way of the press. */
const HELD_MS = 12_000

/** Until when what an agent did at that time stays in the house. */
export function heldFrom(at: Date): Date {
  return new Date(at.getTime() + HELD_MS)
}
