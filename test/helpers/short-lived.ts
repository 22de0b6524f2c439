/**
 * For processes that use an embedded database for seconds: optimising its code costs more than it saves. Not
 * for others: with any flag of this kind, Node compiles its own modules again.
 */
export const SHORT_LIVED = '--liftoff-only'
