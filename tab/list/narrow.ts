/** Below this the columns of the list become lines under the title. */
export const NARROW = '@media (max-width: 719px)'
/** From here on there is room for a ticket in a line of its own: what is longer than its column is cut short. */
export const ONE_LINE = '@media (min-width: 1280px)'
/** Columns, and several lines in each. */
export const BETWEEN = '@media (min-width: 720px) and (max-width: 1279px)'
