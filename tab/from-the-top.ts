/** Moves the focus to the page's heading when the focused element is gone. */
export function goOnFromTheTop(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
}
