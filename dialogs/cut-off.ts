/** The beginning of a text. A sign that is written as two, as an emoji is, is cut off whole: no database keeps half. */
export function cutOff(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
