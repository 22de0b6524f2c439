/**
 * For processes with an embedded database that live for seconds: to compile it well costs more than that brings. For no
 * others: given any flag of this kind, Node compiles its own modules anew.
 */
export const SHORT_LIVED = '--liftoff-only'
