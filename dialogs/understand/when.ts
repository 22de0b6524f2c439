export function whenIn(_text: string, _now: Date): string | null {
  return null
}
