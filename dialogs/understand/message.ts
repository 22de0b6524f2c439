import type { IncidentType } from '../incident-type.ts'
import { whichTopic } from '../instruction/which-topic.ts'
import { isAboutColleague } from './about-colleague.ts'
import { knowledgeOf } from './knowledge.ts'
import { namedIn, typesNamedIn } from './named.ts'
import { readScene } from './read-scene.ts'
import { meaningOf } from './understand.ts'
import { whenIn } from './when.ts'
import { whereIn } from './where.ts'
import { wishIn } from './wish-in.ts'
import { cannotWrite } from './words/colleagues.ts'
import { denied } from './words/corrections.ts'

/** A text and what is read in it: each once, when it is first asked for, and handed on with the text. */
export class Message {
  readonly kind = 'text'
  readonly text: string
  readonly #setting: { types: IncidentType[]; now: Date }

  readonly #read = once(() => readScene(this.text, knowledgeOf(this.#setting.types)))
  readonly #meant = once(() => meaningOf(this.#read(), knowledgeOf(this.#setting.types)))
  readonly #named = once(() => namedIn(this.#read()))
  readonly #typesNamed = once(() => typesNamedIn(this.#read(), this.#setting.types))
  readonly #wish = once(() => wishIn(this.#read().scene.written))
  readonly #topic = once(() => whichTopic(this.text, this.#read().scene.written))
  readonly #when = once(() => whenIn(this.text, this.#setting.now))
  readonly #where = once(() => whereIn(this.text))
  readonly #isAboutColleague = once(() => isAboutColleague(this.text))
  readonly #withoutDenied = once(() => this.as(withoutDenied(this.text)))

  constructor(text: string, setting: { types: IncidentType[]; now: Date }) {
    this.text = text
    this.#setting = setting
  }

  /** Another text in its place. */
  as(text: string): Message {
    return text === this.text ? this : new Message(text, this.#setting)
  }

  /** Its meaning as a whole. */
  get meant() {
    return this.#meant()
  }

  /** Its words, one by one. */
  get named() {
    return this.#named()
  }

  /** The types whose things it names; when it names none, those whose parts it does. */
  get typesNamed() {
    return this.#typesNamed()
  }

  /** Its question or wish around a report. */
  get wish() {
    return this.#wish()
  }

  /** What it asks the instruction about. */
  get topic() {
    return this.#topic()
  }

  get when() {
    return this.#when()
  }

  get where() {
    return this.#where()
  }

  get isAboutColleague() {
    return this.#isAboutColleague()
  }

  /** Without what it denies in favour of something else. */
  get withoutDenied() {
    return this.#withoutDenied()
  }

  /** Without why a colleague does not write themselves. */
  get withoutReason() {
    return this.as(this.text.replace(cannotWrite, ' '))
  }

  /** Whether the incident that it means is said outright, whatever else it may be. */
  get tellsOutright(): boolean {
    const { intent, cause } = this.meant
    return cause !== null && this.named.happened.some((one) => one.type === intent && one.cause === cause)
  }

  get isQuestion(): boolean {
    return this.text.trim().endsWith('?')
  }

  /** In words. */
  get length(): number {
    return this.text.match(/[\p{L}\d]+/gu)?.length ?? 0
  }
}

function once<Value>(read: () => Value): () => Value {
  let known: { value: Value } | null = null
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** Without what is denied in favour of something else: "ikke kortet, men mobilen" → "men mobilen". */
function withoutDenied(text: string): string {
  const rest = text.replace(denied, ' ')
  return /[\p{L}\d]/u.test(rest) ? rest : text
}
