import type { frame as nb } from '../nb/frame.ts'

export const frame: typeof nb = {
  notInTeams: {
    title: 'Open Straks in Teams',
    text: 'This page only works as a tab in Teams, where it knows who you are.',
  },
  navigation: 'Views',
  language: { choose: 'Language', notSaved: 'The language was not saved. Try again.' },
  loading: 'Loading …',
  problem: {
    unreachable: 'Straks cannot be reached.',
    notLive: 'Straks cannot be reached. What you see may be out of date.',
    signedOut: 'Teams no longer recognises you. Keep what you have written, close the tab and open it again.',
    forbidden: 'You no longer have access to this.',
    notFound: 'There is no such ticket, or you do not have access to it.',
    notPossible: 'That cannot be done with the ticket as it is now.',
    other: 'Something went wrong in Straks.',
    broken: 'This cannot be shown right now. If trying again does not help, reload the page.',
    stillWaiting: 'Waiting for Straks to answer …',
    retry: 'Try again',
    reload: 'Reload the page',
  },
  mailBlocked: (since, error) =>
    `No e-mail has gone out since ${since}. Call the recipient if it is urgent. Technical detail: ${error}.`,
  skip: 'Skip to the content',
}
