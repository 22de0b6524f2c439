export type SecretKind = 'pin' | 'puk' | 'password' | 'national-id'

/** A stretch of the text, from `start` up to but not including `end`. */
export type Span = { start: number; end: number }

export type Secret = Span & { kind: SecretKind }

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Where the pattern occurs; with a group called `value`, only that group. The pattern needs the flags g and d. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ indices }) => {
    const [start, end] = indices?.groups?.value ?? indices?.[0] ?? [0, 0]
    return start < end ? [{ start, end }] : []
  })
}
