const HOUR = 60
const DAY = 24 * HOUR

/**
 * Upper ends, in minutes, of the steps in which times are counted: fine enough to tell the median. The last step has
 * no end. The database keeps each ticket's step (migrations/001-first-release/tickets.sql): other steps need a migration that finds them anew.
 */
export const TIME_STEPS = [
  1,
  2,
  3,
  5,
  7,
  10,
  15,
  20,
  30,
  45,
  HOUR,
  90,
  2 * HOUR,
  3 * HOUR,
  4 * HOUR,
  6 * HOUR,
  8 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  3 * DAY,
  4 * DAY,
  5 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
]
