import type { leader as nb } from '../nb/leader.ts'

export const leader: typeof nb = {
  title: 'My team',
  waiting: (count) => `Waiting for you (${count})`,
  nothingWaits: 'Nothing is waiting for you now.',
  firstOf: (shown, all) =>
    `These are the first ${shown} of ${all}. The next ones appear when you have answered these.`,
  before: 'Reported earlier',
  nothingBefore: 'No other alerts.',
  none: 'You have not had any alerts as a line manager.',
  open: 'Open',
  whatYouSee:
    'These are the tickets you were alerted about as a line manager. Free text, answers and comments are left out.',
  back: 'Back to my team',
}
