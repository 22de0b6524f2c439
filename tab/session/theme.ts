import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'

export type Look = 'light' | 'dark' | 'contrast'

export const themes: Record<Look, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** Teams' own names for its themes. */
export function lookOf(teamsTheme: string | undefined): Look {
  if (teamsTheme === 'dark' || teamsTheme === 'contrast') return teamsTheme
  return 'light'
}
