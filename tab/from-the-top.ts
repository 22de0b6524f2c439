/** When what had the focus is gone, it goes on from the top of the page. */
export function goOnFromTheTop(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
}
