import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from './desks.ts'
import { mailsAbout } from './reporting.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** Returns the address in the last mail to a desk about a ticket. */
export function linkTo(straks: StraksUnderTest, { number }: Pick<TicketJson, 'number'>, address = BUYPASS) {
  return linkIn(mailsAbout(straks, address, number).at(-1)?.text ?? assert.fail('no mail'))
}

export function linkIn(text: string): string {
  return /https?:\/\/\S+\/d\/[\w-]{43}/.exec(text)?.[0] ?? assert.fail(`no link in ${text}`)
}

/** Presses a button of the desk's page. Resolves with the answer, whose redirect is not followed. */
export async function press(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })
}
