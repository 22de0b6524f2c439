export * from './audit.ts'
export * from './frame.ts'
export * from './instruction.ts'
export * from './keys.ts'
export * from './leader.ts'
export * from './list.ts'
export * from './statistics.ts'
export * from './story.ts'
export * from './ticket.ts'
export * from './work.ts'
export * from './writing.ts'

/** Within a sentence, as long as nobody knows what people call it here. */
export const helpDesk: string = 'brukerstøtten'
