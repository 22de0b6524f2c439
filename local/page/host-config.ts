import { HostConfig } from 'adaptivecards'

const font = 'var(--font)'

/** Teams' measures. The colours are CSS variables, so a card follows the theme without a redraw. */
export const hostConfig = new HostConfig({
  fontFamily: font,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: containerStyle('--surface', '--line'),
    emphasis: containerStyle('--emphasis', '--line'),
    accent: containerStyle('--accent-ground', '--accent'),
    good: containerStyle('--good-ground', '--good'),
    warning: containerStyle('--warning-ground', '--warning'),
    attention: containerStyle('--attention-ground', '--attention'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
  },
  textBlock: { headingLevel: 4 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
})

function containerStyle(background: string, border: string) {
  return {
    backgroundColor: `var(${background})`,
    borderColor: `var(${border})`,
    foregroundColors: {
      default: { default: 'var(--ink)', subtle: 'var(--ink-subtle)' },
      dark: { default: 'var(--ink)', subtle: 'var(--ink-subtle)' },
      light: { default: 'var(--ink-subtle)', subtle: 'var(--ink-subtle)' },
      accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
      good: { default: 'var(--good)', subtle: 'var(--good)' },
      warning: { default: 'var(--warning)', subtle: 'var(--warning)' },
      attention: { default: 'var(--attention)', subtle: 'var(--attention)' },
    },
  }
}
