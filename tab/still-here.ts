/** Gives whether somebody is still there where they are now: what comes late takes no keys from whoever has gone on. */
export function stillHere(): () => boolean {
  const here = document.activeElement
  return () => document.activeElement === here || document.activeElement === document.body
}
