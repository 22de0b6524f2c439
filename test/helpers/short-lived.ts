/** For processes with an embedded database that live for seconds: to compile it well costs more than that brings. */
export const SHORT_LIVED = '--liftoff-only'
