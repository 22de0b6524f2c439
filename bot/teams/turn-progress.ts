import type { Keeping } from '../store/transact.ts'

/** Whether the changes of a turn are stored. */
export type Kept = 'no' | 'perhaps' | 'yes'

/** The progress of a turn, and the progress told to the person after too long: that must stay true. */
export class TurnProgress implements Keeping {
  /** Ids of the reports it files; empty: it changes something else. */
  reports: string[] = []
  /** The pressed form's draft, while it is unknown whether an earlier press has filed it. */
  pressed: string | null = null
  #kept: Kept = 'no'
  #told: Kept | null = null

  get kept(): Kept {
    return this.#kept
  }

  /** The state told to the person because the turn took too long. */
  get told(): Kept | null {
    return this.#told
  }

  /** Returns the state to tell the person now. */
  tell(): Kept {
    this.#told = this.#kept
    return this.#told
  }

  begins(): void {
    if (this.#told === 'no') throw new ToldOtherwise()
    this.#kept = 'perhaps'
  }

  ends(isKept: boolean): void {
    this.#kept = isKept ? 'yes' : 'no'
  }
}

/** The person was told that nothing is stored. */
class ToldOtherwise extends Error {
  override name = 'ToldOtherwise'
}
