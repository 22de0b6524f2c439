/** The parts that this room works with; put together in straks.ts or by the command. */
export type { Needs } from '../tickets/needs.ts'
