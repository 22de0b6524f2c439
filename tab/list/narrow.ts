/** Below this the columns of the list become lines under the title. */
export const NARROW = '@media (max-width: 719px)'
