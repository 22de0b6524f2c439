/** The outcome of a check: it works, it fails, or it was not asked for and nothing can be said. */
export type Finding = {
  mark: 'works' | 'fails' | 'not-asked'
  text: string
  /** Advice to the administrator. */
  advice?: string | undefined
}

export type Check = {
  /** The name of the check, in the words of the printed line. */
  what: string
  /** The `what` of the check without which this one can only fail. */
  needs?: string
  ask: () => Promise<Finding>
}

export function works(text: string, advice?: string): Finding {
  return { mark: 'works', text, advice }
}

export function fails(text: string, advice?: string): Finding {
  return { mark: 'fails', text, advice }
}

export function notAsked(text: string, advice?: string): Finding {
  return { mark: 'not-asked', text, advice }
}
