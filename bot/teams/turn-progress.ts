import type { Keeping } from '../store/transact.ts'

/** Whether what a turn files or changes is stored. */
export type Kept = 'no' | 'perhaps' | 'yes'

/** How far a turn has come, and what was said of it when it took too long: that must stay true. */
export class TurnProgress implements Keeping {
  /** Ids of the reports that it files; empty: what it changes is something else. */
  reports: string[] = []
  /** The draft of the form that was pressed, as long as nobody could look whether an earlier press has filed it. */
  pressed: string | null = null
  #kept: Kept = 'no'
  #told: Kept | null = null

  get kept(): Kept {
    return this.#kept
  }

  /** The words that the person got, because it took too long. */
  get told(): Kept | null {
    return this.#told
  }

  /** The words for the person now. */
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

/** It was said that nothing is stored. */
class ToldOtherwise extends Error {
  override name = 'ToldOtherwise'
}
