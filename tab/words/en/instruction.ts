import type { instruction as nb } from '../nb/instruction.ts'

export const instruction: typeof nb = {
  title: 'Instruction',
  contents: 'Contents',
  notThere: (heading) => `The instruction has nothing called ${heading}. Here is all of it.`,
  onWeb: 'Read the instruction on the web',
}
