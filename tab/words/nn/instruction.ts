import type { instruction as nb } from '../nb/instruction.ts'

export const instruction: typeof nb = {
  title: 'Instruksen',
  contents: 'Innhald',
  notThere: (heading) => `Instruksen har ikkje noko som heiter ${heading}. Her er heile.`,
  onWeb: 'Les instruksen på nettet',
}
