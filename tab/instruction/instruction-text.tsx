import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { createElement, type ReactNode } from 'react'
import type { Element, Part } from '../../bot/organisation/instruction.ts'

const border = `1px solid ${tokens.colorNeutralStroke2}`

const useStyles = makeStyles({
  text: {
    maxWidth: '44rem',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    '& :is(h2, h3, h4, h5, h6)': {
      margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}`,
      lineHeight: tokens.lineHeightBase500,
      breakAfter: 'avoid',
      scrollMarginTop: tokens.spacingVerticalL,
      outlineStyle: 'none',
    },
    '& h2': { fontSize: tokens.fontSizeBase500 },
    '& :is(h3, h4, h5, h6)': { fontSize: tokens.fontSizeBase400 },
    '& > :first-child': { marginTop: 0 },
    '& :is(p, ul, ol, table, pre, blockquote)': { margin: `0 0 ${tokens.spacingVerticalM}` },
    '& :is(ul, ol)': { paddingLeft: tokens.spacingHorizontalXXL, listStyle: 'revert' },
    '& blockquote': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
      borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground2,
      '@media print': { backgroundColor: 'transparent' },
    },
    '& blockquote > :last-child': { marginBottom: 0 },
    '& pre': { whiteSpace: 'pre-wrap' },
    '& table': { borderCollapse: 'collapse' },
    '& :is(th, td)': { padding: tokens.spacingHorizontalS, border, textAlign: 'left' },
    '@media print': { maxWidth: 'none', '& a': { color: 'inherit' } },
  },
  here: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    '@media print': { paddingLeft: 0, borderLeftStyle: 'none' },
  },
})

export function InstructionText({ parts, heading }: { parts: Element[]; heading: string | null }) {
  const styles = useStyles()
  return (
    <article className={styles.text} lang="no">
      {parts.map((part, at) => drawn(part, at, mergeClasses(part.id === heading && styles.here)))}
    </article>
  )
}

/** Draws each part as a React element, so that no text is ever taken for HTML. */
function drawn(part: Part, at: number, className?: string): ReactNode {
  if (typeof part === 'string') return part
  const { tag, parts, id, href, start } = part
  if (href !== undefined) {
    return (
      <Link key={at} inline href={href} target="_blank" rel="noopener noreferrer">
        {parts.map((one, place) => drawn(one, place))}
      </Link>
    )
  }
  const properties = {
    key: at,
    ...(id !== undefined && { id, tabIndex: -1, className }),
    ...(start && { start }),
  }
  return createElement(tag, properties, ...parts.map((one, place) => drawn(one, place)))
}
