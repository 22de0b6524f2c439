import type { LocalPerson } from '../page-api.ts'
import { keepPersonInAddress, readAddress } from './address.ts'
import { avatar } from './avatar.ts'
import { element } from './element.ts'
import { type PaneName, paneTitles } from './pane.ts'

export type Role = LocalPerson['roles'][number] & PaneName

export type PersonChoice = ReturnType<typeof personChoice>

export function personChoice(role: Role, people: LocalPerson[], chosen: (person: LocalPerson) => void) {
  const fitting = withRole(role, people)
  const mark = element('span', { class: 'pane-mark' })
  const select = element(
    'select',
    {
      class: 'person-choice',
      'aria-label': `Hvem vil du være? (${paneTitles[role]})`,
      change: () => {
        const person = fitting.find(({ id }) => id === select.value)
        if (person) chosen(person)
      },
    },
    ...fitting.map(({ id, name, title }) => element('option', { value: id }, `${name} · ${title}`)),
  )
  return {
    element: select,
    /** The person's initials, beside it. */
    mark,
    /** Shows a person who was chosen elsewhere. */
    show({ id, name }: LocalPerson) {
      select.value = id
      mark.replaceChildren(avatar(name))
      sessionStorage.setItem(keyOf(role), id)
      keepPersonInAddress(role, id)
    },
  }
}

/** Returns a pane's first person: by address, the last in this window, the proposed, or one who fits. */
export function firstPerson(
  role: Role,
  people: LocalPerson[],
  proposed?: string | null,
): LocalPerson | undefined {
  const { pane, personId } = readAddress(location.hash)
  const asked = pane === role ? personId : undefined
  const fitting = withRole(role, people)
  const wanted = [asked, sessionStorage.getItem(keyOf(role)), proposed]
  return wanted.map((id) => fitting.find((person) => person.id === id)).find(Boolean) ?? fitting[0]
}

/** The employee's pane lists plain employees first; the help desk's lists leaders last. */
function withRole(role: Role, people: LocalPerson[]): LocalPerson[] {
  const fitting = people.filter(({ roles }) => roles.includes(role))
  if (role === 'help-desk') {
    return [...fitting, ...people.filter((one) => one.roles.includes('leader') && !fitting.includes(one))]
  }
  return role === 'employee'
    ? fitting.toSorted((one, other) => one.roles.length - other.roles.length)
    : fitting
}

function keyOf(role: Role): string {
  return `straks person ${role}`
}
