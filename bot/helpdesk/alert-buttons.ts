import { z } from 'zod'
import type { leadersButtons } from '../actions/leaders-buttons.ts'

type Verb = keyof typeof leadersButtons

const Choice = z.string().regex(/^[a-z][a-z-]{0,29}$/)
const Text = z.string().max(2_000)

/** The body that each button of a leader's card comes with, by its verb: the data that it has in chat. */
export const alertButtons: Record<Verb, z.ZodType<Record<string, string>>> = {
  acknowledge: z.object({ together: z.literal('yes').exactOptional() }),
  decide: z.object({ answer: Choice }),
  settle: z.object({ answer: Choice, reason: Text.default('') }),
  'clear-outstanding': z.object({ answer: Choice }),
  'hand-on': z.object({}),
  note: z.object({ note: Text }),
}

export const alertVerbs = Object.keys(alertButtons) as Verb[]
