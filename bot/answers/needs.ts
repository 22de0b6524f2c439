import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { Limits } from '../queue/limits.ts'

export type Needs = ActionsNeeds & { limits: Limits }
