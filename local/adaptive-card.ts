/** An Adaptive Card, or a part of one, as it came over the wire. */
export type CardPart = Record<string, unknown>

/** Teams also knows FactSet and Action.Submit, but no card shows them, so card-view.ts does not either. */
const elements = words(`TextBlock RichTextBlock TextRun Image ImageSet Media ActionSet Container ColumnSet
  Column Table TableRow TableCell Input.Text Input.Number Input.Date Input.Time Input.Toggle Input.ChoiceSet`)
const actions = words('Action.Execute Action.ToggleVisibility Action.OpenUrl Action.ShowCard')
/** The fields in which a part of a card holds further parts. */
const holders = words('body items columns rows cells inlines actions selectAction inlineAction card')

/** Returns the reason why Teams would not show this card (it draws up to 1.5), or undefined. */
export function cardFault(card: unknown): string | undefined {
  if (!isPart(card) || card.type !== 'AdaptiveCard') return 'The content is no AdaptiveCard.'
  const [major = NaN, minor = NaN] = String(card.version).split('.').map(Number)
  if (Number.isNaN(major + minor) || major > 1 || minor > 5) {
    return `Version ${card.version} is not supported.`
  }
  if (!Array.isArray(card.body)) return 'The card has no body.'
  const parts = [...partsOf(card)]
  return parts.map(partFault).find((fault) => fault !== undefined) ?? doubleInput(parts)
}

/** Yields the card and all its parts, from the top, without the parts that `skip` selects. */
export function* partsOf(
  card: CardPart,
  skip: (part: CardPart) => boolean = () => false,
): Generator<CardPart> {
  if (skip(card)) return
  yield card
  for (const part of holders.flatMap((holder) => card[holder] ?? [])) {
    if (isPart(part)) yield* partsOf(part, skip)
    else if (typeof part === 'string') yield { type: 'TextRun', text: part }
    else yield { type: undefined }
  }
}

export function isPart(value: unknown): value is CardPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isInput(part: CardPart): boolean {
  return String(part.type).startsWith('Input.')
}

export function isAction(part: CardPart): boolean {
  return String(part.type).startsWith('Action.')
}

function partFault(part: CardPart): string | undefined {
  const type = String(part.type)
  if (![...elements, ...actions, 'AdaptiveCard'].includes(type) && !isHeld(part)) {
    return `Unknown element ${type}.`
  }
  const texts = ['text', 'title', 'label', 'placeholder', 'verb', 'errorMessage']
  const wrong = texts.find((name) => part[name] !== undefined && typeof part[name] !== 'string')
  if (wrong) return `${type}: ${wrong} is no string.`
  if (['TextBlock', 'TextRun'].includes(type) && part.text === undefined) return `${type} without text.`
  if (isInput(part) && typeof part.id !== 'string') return `${type} without id.`
  if (type === 'Input.ChoiceSet' && !areChoices(part.choices) && !isPart(part['choices.data'])) {
    return `${type} with wrong choices.`
  }
  if (type === 'Action.ToggleVisibility' && !Array.isArray(part.targetElements)) {
    return `${type} without targets.`
  }
  return undefined
}

/** Columns, rows and cells may leave out their type. */
function isHeld(part: CardPart): boolean {
  return part.type === undefined && ['items', 'cells'].some((holder) => Array.isArray(part[holder]))
}

function areChoices(list: unknown): boolean {
  const isText = (value: unknown) => typeof value === 'string'
  return Array.isArray(list) && list.every((one) => isPart(one) && isText(one.title) && isText(one.value))
}

function doubleInput(parts: CardPart[]): string | undefined {
  const ids = parts.filter(isInput).map((part) => part.id)
  const double = ids.find((id, index) => ids.indexOf(id) !== index)
  return double === undefined ? undefined : `Two inputs have the id ${double}.`
}

function words(list: string): string[] {
  return list.split(/\s+/)
}
