import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useMemo } from 'react'
import { type Look, themes } from './theme.ts'

type Props = {
  /** Fluent's styles carry it, or the page's Content-Security-Policy refuses them. */
  nonce: string
  look: Look
  children: ReactNode
}

export function Page({ nonce, look, children }: Props) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce } }), [nonce])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      {/* What the browser draws itself, like the picker of a date, is to be seen too. */}
      <FluentProvider theme={themes[look]} style={{ colorScheme: look === 'light' ? 'light' : 'dark' }}>
        {children}
      </FluentProvider>
    </RendererProvider>
  )
}
