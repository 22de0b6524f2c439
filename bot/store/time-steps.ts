/**
 * Upper limits in minutes of the steps in which times are counted, fine enough for a median; the last step is
 * open. The database stores each ticket's step (migrations/001-first-release/tickets.sql): changes need a
 * migration.
 */
export const TIME_STEPS = [
  ...[1, 2, 3, 5, 7, 10, 15, 20, 30, 45],
  ...[1, 1.5, 2, 3, 4, 6, 8, 12].map((hours) => hours * 60),
  ...[1, 2, 3, 4, 5, 7, 14, 30].map((days) => days * 24 * 60),
]
