import type { Language } from '../../dialogs/incident-type.ts'
import type { Look } from './theme.ts'

/** Where the tab is open and as whom. */
export type Session = {
  /** The Authorization header for a request; asked for anew each time, and kept nowhere. */
  authorization(): Promise<string>
  /** For who has not chosen any. */
  language: Language
  look: Look
  onLook(changed: (look: Look) => void): void
  /** The part of the tab that a deep link asks for, as in the address. */
  startAt: string | null
  /** A link to a part of the tab that opens in Teams; in a browser the page's own address does. */
  linkTo(place: string): string
}
