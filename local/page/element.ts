type Attributes = Record<string, string | boolean | ((event: Event) => void)>
type Child = Node | string | null | false

/**
 * Creates an HTML element. `true` sets an empty attribute, `false` leaves it out, and a function under a name
 * such as `click` listens to that event.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== false) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== null && child !== false))
  return made
}

let lastId = 0

export function uniqueId(prefix: string): string {
  lastId += 1
  return `${prefix}-${lastId}`
}
