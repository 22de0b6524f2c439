/** The present moment. Passed in, so that tests can move it by hand. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
