import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { type ReactNode, useLayoutEffect } from 'react'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

export type Look = keyof typeof themes

export const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** The browser's own look, until it is known how Teams looks. */
export function browserLook(): Look {
  return prefersDark.matches ? 'dark' : 'light'
}

/** Nonce for Fluent's styles; without it, the page's Content-Security-Policy refuses them. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

export function Page({ look, children }: { look: Look; children: ReactNode }) {
  const theme = themes[look]
  // For what Fluent does not reach: the scroll bar, the page behind it, and the browser's own controls.
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.colorScheme = look === 'light' ? 'light' : 'dark'
    style.backgroundColor = theme.colorNeutralBackground1
  }, [look, theme])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>{children}</FluentProvider>
    </RendererProvider>
  )
}
