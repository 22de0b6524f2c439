import assert from 'node:assert/strict'
import { alertCard } from '../../bot/show/alert.ts'
import { forReader } from '../../bot/show/needs.ts'
import { decisionOf } from '../../dialogs/incident-type.ts'
import { teamsAppId } from '../../local/municipality.ts'
import { typesOfEigersund as incidentTypes, eigersund as organisation } from '../helpers/eigersund.ts'
import { delivery, REPORTED, ticketWith } from '../helpers/made-up-rows.ts'

/** Teams puts more than six buttons behind a «…», or leaves them out. */
const MOST = 6

const reader = forReader({ organisation, incidentTypes, clock: () => REPORTED, teamsAppId }, 'nb')
const alert = delivery({ recipient_kind: 'leader', recipient_id: 'ola', channel: 'teams', state: 'sent' })

describe('The number of buttons on an alert', () => {
  for (const type of incidentTypes)
    for (const decision of [null, ...(decisionOf(type)?.question.choices ?? [])])
      for (const left of new Set([null, decisionOf(type)?.outstanding ?? null]))
        it(`fits Teams for ${type.id} with ${decision ?? 'no answer'} and ${left?.answer ?? 'nothing outstanding'}`, () => {
          const seen = decision ? { ...alert, acknowledged_at: REPORTED } : alert
          const facts = { ...(decision && { decision }), ...(left && { [left.field.name]: left.answer }) }
          const people = [...ticketWith().people].map(
            ([id, one]) => [id, { ...one, mail: `${id}@example.no` }] as const,
          )
          const ticket = {
            ...ticketWith(seen),
            type: type.id,
            cause: type.causes[0]?.id ?? null,
            acknowledged_at: seen.acknowledged_at,
            facts,
            people: new Map(people),
          }
          const { buttons, link } = alertCard(ticket, seen, reader)
          assert.ok(link)
          assert.ok(buttons.length + 1 <= MOST, buttons.map(({ title }) => title).join(', '))
        })
})
