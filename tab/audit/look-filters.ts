/** Which looks are shown. Empty: do not filter by this. As the API takes them. */
export type LookFilters = {
  /** An Entra id. */
  by: string
  what: string
  /** A ticket's number. */
  ticket: string
  /** Days, `2026-12-31`, both included. */
  from: string
  to: string
}

export const noLookFilters: LookFilters = { by: '', what: '', ticket: '', from: '', to: '' }

const day = /^20\d\d-\d\d-\d\d$/

/** What the API would refuse is left out: asked again, it would be no better. */
const understood: Record<keyof LookFilters, RegExp> = {
  by: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  what: /^(?:viewed|searched|exported)$/,
  ticket: /^\d{4}-\d{6,}$/,
  from: day,
  to: day,
}

/** Whether it can be asked for. */
export function isUnderstood(name: keyof LookFilters, value: string): boolean {
  return value === '' || understood[name].test(value)
}

export function readLookFilters(query: URLSearchParams): LookFilters {
  const value = (name: keyof LookFilters) => {
    const given = query.get(name) ?? ''
    return isUnderstood(name, given) ? given : ''
  }
  return {
    by: value('by'),
    what: value('what'),
    ticket: value('ticket'),
    from: value('from'),
    to: value('to'),
  }
}

export function lookQuery(filters: LookFilters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
}
