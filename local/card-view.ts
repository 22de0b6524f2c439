import { type CardPart, isAction, isInput, isPart, partsOf } from './adaptive-card.ts'

/** A card as the person sees it, without its hidden parts. */
export type CardView = {
  /** Every word on the card, from top to bottom, one line for each. */
  text: string
  buttons: { title: string; action: CardPart }[]
  /** All inputs, including hidden ones, which are sent as well. */
  inputs: CardPart[]
}

/** `toggled`: the ids of the elements whose visibility the person has changed. */
export function viewOf(card: CardPart, toggled: ReadonlySet<string> = new Set()): CardView {
  const isHidden = (part: CardPart) => (part.isVisible === false) !== toggled.has(String(part.id))
  const seen = [...partsOf(card, isHidden)]
  return {
    text: seen.flatMap(wordsOf).join('\n'),
    buttons: seen.filter(isAction).map((action) => ({ title: String(action.title ?? ''), action })),
    inputs: [...partsOf(card)].filter(isInput),
  }
}

/**
 * Returns what the client sends for a button: its data and the inputs' values, after the client's own checks.
 * Throws the message that the person would see when an answer is missing or impossible.
 */
export function dataOf(action: CardPart, inputs: CardPart[], typed: Record<string, string>): CardPart {
  const unknown = Object.keys(typed).find((id) => !inputs.some((input) => input.id === id))
  if (unknown) throw new Error(`The card has no input ${unknown}.`)
  const data = isPart(action.data) ? action.data : {}
  if (action.associatedInputs === 'none') return data
  const values = inputs.map((input) => [String(input.id), answerTo(input, typed[String(input.id)])] as const)
  return { ...data, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) }
}

/** Leaves out an unmade choice, and sends an empty text. */
function answerTo(input: CardPart, typed: string | undefined): string | undefined {
  const unset = input.type === 'Input.ChoiceSet' ? undefined : input.type === 'Input.Toggle' ? 'false' : ''
  const value = typed ?? (input.value === undefined || input.value === '' ? unset : String(input.value))
  if (input.isRequired === true && !value) {
    throw new Error(`Not sent: ${input.errorMessage ?? `${input.id} is required`}`)
  }
  if (value !== undefined && !isPossible(input, value)) {
    throw new Error(`${value} is no choice of ${input.id}.`)
  }
  return value
}

function isPossible(input: CardPart, value: string): boolean {
  if (input.type !== 'Input.ChoiceSet' || isPart(input['choices.data'])) return true
  return choicesOf(input).some((choice) => choice.value === value)
}

function choicesOf({ choices = [] }: CardPart): CardPart[] {
  return [choices].flat().filter(isPart)
}

function wordsOf(part: CardPart): string[] {
  const words = [part.text, part.title, part.label, ...choicesOf(part).map(({ title }) => title)]
  return words.filter((word) => typeof word === 'string' && word !== '').map(String)
}
