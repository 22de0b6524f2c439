import { z } from 'zod'
import { isLoopbackHost } from '../remote/loopback.ts'
import { secretIn, UnusableSecret } from '../remote/secret-file.ts'
import { listOf, oneOf, optional, section, text, usually, yesOrNo } from './file-values.ts'
import { webhookEvents } from './webhook-events.ts'

/** `freeText`: answers, notes and people too. @param env has the secrets that the file names, if needed */
export function webhooks(env: NodeJS.ProcessEnv | null) {
  const one = section({
    // Identifies the webhook to people and in rows, since its address may hold a secret.
    name: optional(text()),
    url: webhookUrl(),
    secret: secret(env),
    events: usually(listOf(oneOf(webhookEvents)).min(1, 'skal ha minst én hendelse'), [...webhookEvents]),
    freeText: usually(yesOrNo(), false),
  }).transform(({ name, ...given }) => ({ ...given, name: name ?? new URL(given.url).host }))
  return z.preprocess((given) => given ?? [], listOf(one).superRefine(refuseNamesakes))
}

/** Plain HTTP is signed but not encrypted, so it is allowed on this machine only. */
function webhookUrl() {
  const words = 'skal være en adresse som begynner med https:// (http:// bare til denne maskinen selv)'
  const isSafe = (url: string) => {
    const { protocol, hostname } = new URL(url)
    return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
  }
  return z.string(words).refine((url) => URL.canParse(url) && isSafe(url), words)
}

const VARIABLE = /^[A-Z][A-Z0-9_]*$/
/** 24 to 64 bytes in Base64 (Standard Webhooks: signature scheme). */
const SECRET = /^whsec_(?=.{32,88}$)(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const LOOKS = 'whsec_ og 24 til 64 byte i Base64'

/** Best kept in the environment, so that the file can be shown to anybody. No fault repeats the secret. */
function secret(env: NodeJS.ProcessEnv | null) {
  const words = `skal være navnet på miljøvariabelen som har ${LOOKS} (eller det selv)`
  return z.string(words).transform((written, context) => {
    if (SECRET.test(written)) return written
    if (!VARIABLE.test(written)) context.addIssue(words)
    else if (!env) return null
    else return secretNamed(written, env, (fault) => context.addIssue(fault))
    return z.NEVER
  })
}

function secretNamed(name: string, env: NodeJS.ProcessEnv, fault: (words: string) => void): string {
  try {
    const held = secretIn(env, name)
    if (held && SECRET.test(held)) return held
    fault(`miljøvariabelen ${name} ${held ? `skal ha ${LOOKS}` : 'er ikke satt'}`)
  } catch (error) {
    if (!(error instanceof UnusableSecret)) throw error
    fault(`miljøvariabelen ${name}_FILE: ${error.message}`)
  }
  return z.NEVER
}

/** Names must be unique, since rows refer to a webhook by name. */
function refuseNamesakes(all: { name: string }[], { addIssue }: z.core.$RefinementCtx): void {
  for (const [place, { name }] of all.entries()) {
    if (all.findIndex((one) => one.name === name) < place)
      addIssue({ code: 'custom', path: [place], message: `heter ${name}, som en annen: gi hver sitt navn` })
  }
}
