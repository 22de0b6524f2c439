import type { Language } from '../../dialogs/incident-type.ts'
import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskMembership } from '../directory/membership.ts'
import type { Needs as DirectoryNeeds } from '../directory/needs.ts'
import type { TurnProgress } from '../teams/turn-progress.ts'
import type { Answered } from './answered.ts'

export type Needs = ActionsNeeds &
  DirectoryNeeds & {
    answered: Answered
    membership: AskMembership
    /** The language last spoken with each person of the tenant, for while the database is away. */
    spoken: Map<string, Language>
  }

export type InTurn = Needs & { progress: TurnProgress }
