import type { Draft } from './draft.ts'

/**
 * What a draft remembers of the talk, among its answers; no field is called so. `asked`: the question that was shown
 * last, by its name, or a doubt. `heard`: the text that the doubt is about; `instead-of`: the question that it may
 * answer. `along`: the text that told of the other thing that is reported with it. `colleague`: it seems to have
 * happened to somebody else. `before`: the draft that was open when this one was begun. `another`: it is no case of
 * before.
 */
export type Mark = 'asked' | 'heard' | 'instead-of' | 'along' | 'colleague' | 'before' | 'another'

/** What may be asked besides the questions of a type; each is answered yes or no. */
export type Doubt = 'send?' | 'drop?' | 'same?' | 'which?' | 'self?'

export function markOf({ answers }: Draft, mark: Mark): string | null {
  return answers[mark] ?? null
}

/** Null takes a mark away. */
export function marked(draft: Draft, marks: Partial<Record<Mark, string | null>>): Draft {
  const answers = Object.entries({ ...draft.answers, ...marks })
  return { ...draft, answers: Object.fromEntries(answers.filter(([name]) => marks[name as Mark] !== null)) }
}

/** With this asked last; null: a form was shown, on which nothing is asked. */
export function asking(draft: Draft, what: string | null): Draft {
  return marked(draft, { asked: what })
}

export function isInDoubt(draft: Draft, doubt: Doubt): boolean {
  return markOf(draft, 'asked') === doubt
}

/** Whether it is still to be told whom it happened to. */
export function isColleagueUnnamed(draft: Draft): boolean {
  return markOf(draft, 'colleague') !== null && !draft.answers['affected']
}

/** Whether the next text may be somebody's name: a form that is shown for a colleague asks it first of all. */
export function asksForName(draft: Draft): boolean {
  const asked = markOf(draft, 'asked')
  return asked === 'self?' || asked === 'affected' || (asked === null && isColleagueUnnamed(draft))
}
