import type { IncidentType } from '../incident-type.ts'
import { whichTopic } from '../instruction/which-topic.ts'
import { isAboutColleague, isAboutSeveral } from './about-colleague.ts'
import { knowledgeOf } from './knowledge.ts'
import { namedIn, typesNamedIn } from './named.ts'
import { type Mention, Phrasebook } from './phrasebook.ts'
import { readScene } from './read-scene.ts'
import { isNamed } from './scene.ts'
import type { Word } from './sentence.ts'
import { meaningOf } from './understand.ts'
import { whenIn } from './when.ts'
import { whereIn } from './where.ts'
import { cannotWrite } from './words/colleagues.ts'
import { denied, hasItBack, isAtHome, opener } from './words/corrections.ts'
import { ofAlerts, ofEmployees } from './words/of-alerts.ts'
import { ofDanger } from './words/of-danger.ts'
import { ofReaders } from './words/of-readers.ts'
import { ofReports } from './words/of-reports.ts'
import { ofImpatience, ofWorries } from './words/of-worries.ts'
import type { Wish, WishWords } from './words/wish.ts'

/** A text with its readings: each is computed once, on first use, and kept with the text. */
export class Message {
  readonly kind = 'text'
  readonly text: string
  readonly #setting: { types: IncidentType[]; now: Date }
  readonly #known = new Map<string, unknown>()

  constructor(text: string, setting: { types: IncidentType[]; now: Date }) {
    this.text = text
    this.#setting = setting
  }

  as(text: string): Message {
    return text === this.text ? this : new Message(text, this.#setting)
  }

  get #read() {
    return this.#once('read', () => readScene(this.text, knowledgeOf(this.#setting.types)))
  }

  get meant() {
    return this.#once('meant', () => meaningOf(this.#read, knowledgeOf(this.#setting.types)))
  }

  /** Tells whether it may come in the middle of a report without ending it. */
  get isAside(): boolean {
    const { intent, ask } = this.meant
    return !ask && asides.includes(intent)
  }

  /** The things and events in its words, one by one. */
  get named() {
    return this.#once('named', () => namedIn(this.#read))
  }

  /** The types whose things it names, or else the types whose parts it names. */
  get typesNamed() {
    return this.#once('typesNamed', () => typesNamedIn(this.#read, this.#setting.types))
  }

  get wish() {
    return this.#once('wish', () => wishIn(this.#read.scene.written))
  }

  get topic() {
    return this.#once('topic', () => whichTopic(this.text, this.#read.scene.written))
  }

  get when() {
    return this.#once('when', () => whenIn(this.#read.text, this.#setting.now))
  }

  get where() {
    return this.#once('where', () => whereIn(this.#read.text))
  }

  /** The text to look for people in: "Gerica" and other names of things are in small letters. */
  get ofPeople() {
    return this.#once('ofPeople', () => {
      const { mentions, words } = this.#read.scene
      const things = mentions.filter((mention) => isNamed(mention)).flatMap((thing) => thing.words)
      const names = new Set(things.map((at) => words[at]?.text))
      return this.text.replace(/\p{Lu}[\p{L}\d]*/gu, (name) => (names.has(name) ? name.toLowerCase() : name))
    })
  }

  get isAboutColleague() {
    return this.#once('isAboutColleague', () => isAboutColleague(this.ofPeople))
  }

  get isAboutSeveral() {
    return this.#once('isAboutSeveral', () => isAboutSeveral(this.ofPeople))
  }

  /** The message without denied things: "ikke kortet, men mobilen" → "men mobilen". */
  get withoutDenied(): Message {
    return this.#once('withoutDenied', () => {
      const rest = this.text.replace(denied, ' ')
      return /[\p{L}\d]/u.test(rest) ? this.as(rest) : this
    })
  }

  /** The message without the reason why a colleague does not write themselves. */
  get withoutReason() {
    return this.as(this.text.replace(cannotWrite, ' '))
  }

  /** Tells whether the message states its incident outright. */
  get tellsOutright(): boolean {
    const { intent, cause } = this.meant
    return cause !== null && this.named.happened.some((one) => one.type === intent && one.cause === cause)
  }

  /** Matches "Jeg har det her", "det stemmer ikke, jeg har kortet mitt her": no report is needed. */
  get isBack(): boolean {
    const said = this.text.replace(/[\p{Extended_Pictographic}\s]+$/u, '').trim()
    const { text, length } = this.as(said.replace(opener, ''))
    return length <= 7 && (hasItBack.test(text) || isAtHome.test(text))
  }

  get isQuestion(): boolean {
    return this.text.trim().endsWith('?')
  }

  get length(): number {
    return this.text.match(/[\p{L}\d]+/gu)?.length ?? 0
  }

  #once<Value>(name: string, read: () => Value): Value {
    if (!this.#known.has(name)) this.#known.set(name, read())
    return this.#known.get(name) as Value
  }
}

const asides = ['greeting', 'help', 'human', 'my-reports', 'instruction-question']

/** All wishes; when several fit, the first one counts. */
const wishes: WishWords[] = [
  ofImpatience,
  ...ofDanger,
  ...ofReports,
  ...ofAlerts,
  ...ofWorries,
  ...ofReaders,
  ...ofEmployees,
]

/** Maximum length: longer messages tell something, whatever they ask besides. */
const mostWords = 20

/** Returns the question or wish in a message; null when there is no known one. */
function wishIn(words: Word[]): Wish | null {
  if (words.length > mostWords) return null
  const mentions = book.mentionsIn(words)
  const fits = (meant: WishWords) => (mention: Mention<WishWords>) =>
    mention.meanings.includes(meant) && standsRight(mention, meant, words.length)
  return wishes.find((meant) => mentions.some(fits(meant)))?.wish ?? null
}

const book = new Phrasebook<WishWords>()
for (const meant of wishes) book.add(meant.phrases, meant)

function standsRight({ first, last }: Mention<WishWords>, meant: WishWords, words: number): boolean {
  if (meant.alone) return last === words - 1 && first <= 1
  return !meant.last || last === words - 1
}
