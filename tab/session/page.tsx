import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }

export type Look = keyof typeof themes

/** Nonce for Fluent's styles; without it, the page's Content-Security-Policy refuses them. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

export function Page({ look, children }: { look: Look; children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {/* Also styles the browser's own controls, such as the date picker. */}
      <FluentProvider theme={themes[look]} style={{ colorScheme: look === 'light' ? 'light' : 'dark' }}>
        {children}
      </FluentProvider>
    </RendererProvider>
  )
}
