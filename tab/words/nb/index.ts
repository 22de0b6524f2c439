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

/** The help desk's name within a sentence, while its real name is unknown. */
export const helpDesk: string = 'brukerstøtten'
