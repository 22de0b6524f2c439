/** Removes characters that would turn the reading direction of everything after a name or a text. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}
