import type { Meaning } from './knowledge.ts'
import type { Read } from './read-scene.ts'
import type { Found } from './scene.ts'

/** What the rules' words find in a message, for what learns from it: things, what happened to them, signs. */
export function saidIn({ scene, events, things }: Read): string[] {
  const about = new Set(things.flatMap((thing) => thing.meanings.flatMap(asThing)))
  const did = named('did', events.happened)
  const signs = scene.mentions.flatMap(({ meanings }) => meanings.flatMap(asSign))
  const pairs = [...about].flatMap((thing) => [...did].map((event) => `${thing}+${event}`))
  return [
    ...new Set([
      ...about,
      ...did,
      ...named('if', events.supposed),
      ...named('not', events.denied),
      ...signs,
      ...pairs,
      ...(about.size === 0 ? ['no thing'] : []),
      ...(did.size === 0 ? ['no event'] : []),
      ...(scene.questions.size > 0 ? ['asked'] : []),
    ]),
  ]
}

function named(how: string, events: Found[]): Set<string> {
  return new Set(
    events.flatMap(({ meanings, weak }) =>
      meanings.flatMap((meaning) => asEvent(meaning).map((event) => `${how}${weak ? '~' : ''}:${event}`)),
    ),
  )
}

function asEvent(meaning: Meaning): string[] {
  if (meaning.as === 'event') return [meaning.cause ?? meaning.type]
  return meaning.as === 'sign' ? [meaning.sign] : []
}

function asThing(meaning: Meaning): string[] {
  if (meaning.as === 'name') return [`thing:${meaning.device ?? meaning.type}`]
  return meaning.as === 'part' || meaning.as === 'hint' ? [`${meaning.as}:${meaning.type}`] : []
}

function asSign(meaning: Meaning): string[] {
  if (meaning.as === 'talk') return [`talk:${meaning.intent}/${meaning.action ?? ''}`]
  return meaning.as === 'sign' ? [`sign:${meaning.sign}`] : []
}
