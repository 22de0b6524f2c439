/** Puts a heading at the top, and the focus on it, from where a screen reader goes on. */
export function showHeading(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
