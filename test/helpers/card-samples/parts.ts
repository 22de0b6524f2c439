import type { Button, FormInput, StatusLine } from '../../../cards/card-data.ts'

export function input(
  name: string,
  kind: FormInput['kind'],
  label: string,
  rest: Partial<FormInput>,
): FormInput {
  return { name, kind, label, hint: '', value: '', choices: [], ...rest }
}

export function button(title: string, verb: string, data: Record<string, string>): Button {
  return { title, verb, data }
}

export function choice(id: string, title: string) {
  return { id, title }
}

export function fact(title: string, value: string) {
  return { title, value }
}

export function line(who: string, state: string, tone: StatusLine['tone']): StatusLine {
  return { who, state, tone }
}
