export type SecretKind = 'pin' | 'puk' | 'password' | 'national-id'

/** A part of the text, from `start` up to but not including `end`, and its content. */
export type Span = { start: number; end: number; value: string }

export type Secret = Span & { kind: SecretKind }

export function ofKind(kind: SecretKind, spans: Span[]): Secret[] {
  return spans.map((span) => ({ ...span, kind }))
}

export function spanAt(start: number, end: number, text: string): Span {
  return { start, end, value: text.slice(start, end) }
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function overlapsAny(span: Span, others: Span[]): boolean {
  return others.some((other) => overlaps(span, other))
}

/** Returns the matches of a pattern, or of its group `value`. The pattern needs the flags g and d. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.value ?? indices?.[0] ?? [0, 0]
    return start < end ? [spanAt(start, end, text)] : []
  })
}
