import type { Logger } from 'pino'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import type { Graph } from './graph.ts'

export type Needs = { db: Db; graph: Graph; clock: Clock; log: Logger }
