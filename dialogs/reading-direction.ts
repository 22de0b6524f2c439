/** A name or a text that others have written, without the signs that turn the direction of all that follows them. */
export function withoutTurns(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
}
