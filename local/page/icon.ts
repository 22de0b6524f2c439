import { element } from './element.ts'

export type IconName = keyof typeof outlines

/** A line drawing in the colour of the surrounding text, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', outlines[name])
  svg.append(path)
  return svg
}

/** A button with a drawing, and a name for people who do not see it. */
export function iconButton(name: IconName, label: string, click: () => void): HTMLButtonElement {
  const attributes = { class: 'icon-button', type: 'button', 'aria-label': label, click }
  return element('button', attributes, icon(name))
}

const svgNamespace = 'http://www.w3.org/2000/svg'

const outlines = {
  all: 'M3.5 4.5h5v11h-5zM11.5 4.5h5v4.5h-5zM11.5 11.5h5v4h-5z',
  employee: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4.5 16.5c0-3 2.4-4.7 5.5-4.7s5.5 1.7 5.5 4.7',
  leader:
    'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-3 2.4-4.7 5.5-4.7 1.2 0 2.3.2 3.2.7M12.5 15l1.8 1.8 3.4-3.8',
  mail: 'M3 5.5h14v9.5H3zM3 6l7 5 7-5',
  'help-desk':
    'M4 12.5v-2.7a6 6 0 0 1 12 0v2.7M4 10.5h1.6a.6.6 0 0 1 .6.6v3.3a.6.6 0 0 1-.6.6H5a1 1 0 0 1-1-1zM16 10.5h-1.6a.6.6 0 0 0-.6.6v3.3c0 .3.3.6.6.6H15a1 1 0 0 0 1-1zM16 14v.8a2 2 0 0 1-2 2h-3',
  send: 'M3.5 3.8 17 10 3.5 16.2 5.6 10zM5.6 10H11',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  down: 'M10 4v11M5.5 10.5 10 15l4.5-4.5',
  guide:
    'M7.6 7.7a2.4 2.4 0 1 1 3.6 2.1c-.8.4-1.2 1-1.2 1.9M10 14.4v.1M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z',
  check: 'M4.5 10.5 8.3 14.3 15.5 6.5',
  alone: 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4',
}
