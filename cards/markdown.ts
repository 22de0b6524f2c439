/**
 * Escapes text so that Markdown shows it literally. Only characters with a meaning are escaped: phones have
 * shown the backslash (microsoft/AdaptiveCards #5590), so ordinary text must not get any. Each line becomes a
 * paragraph, the only line break that all Teams clients keep.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(CONTROL, ' ')
    .split(LINE_BREAKS)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const LINE_BREAKS = /[\r\n\u2028\u2029]+/

function escapeLine(line: string): string {
  return line
    .replace(/[\\*_`~[\]]/g, '\\$&')
    .replace(/<(?=\S)/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<=\{)\{/g, '\\{') // {{DATE(…)}} is a date to Adaptive Cards
    .replace(/^(>|#(?=#*(\s|$))|[-+](?=[-\s]|$))/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
