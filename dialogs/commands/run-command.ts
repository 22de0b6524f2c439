import type { ReportDraft } from '../draft.ts'
import type { Language } from '../incident-type.ts'
import { dropped } from '../report/confirm.ts'
import { file } from '../report/file-report.ts'
import { skip } from '../report/fill-in.ts'
import { askedQuestion } from '../report/questions.ts'
import { remind } from '../small-talk/leader.ts'
import { help } from '../small-talk/small-talk.ts'
import { askQuestion, type DialogContext, inWords, reply, say, showForm, type Turn, typeOf } from '../turn.ts'
import type { Command } from './command.ts'

export function runCommand(command: Command, draft: ReportDraft | null, context: DialogContext): Turn {
  const menu = { show: 'menu', unfinished: draft } as const
  switch (command) {
    case 'cancel':
      return cancel(draft)
    case 'help':
      return help(draft, context)
    case 'menu':
      return reply(draft, menu)
    case 'tickets':
      return remind(reply(draft, { show: 'tickets', purpose: 'status', about: [] }), context)
    case 'send':
      return draft ? file(draft, context) : reply(draft, menu)
    case 'skip':
      return draft ? skip(draft, context) : reply(draft, menu)
  }
}

export function cancel(draft: ReportDraft | null): Turn {
  return draft ? dropped(draft) : say(null, (texts) => texts.nothingToCancel)
}

/** Switches to the language, and shows the open draft or the menu in it. */
export function changeLanguage(language: Language, draft: ReportDraft | null, context: DialogContext): Turn {
  if (!context.languages.includes(language)) return reply(draft, { show: 'languages' })
  const chosen = inWords((texts) => texts.language.chosen)
  const open = draft ? showAgain(draft, context) : reply(null, { show: 'menu', unfinished: null })
  return { ...open, replies: [chosen, ...open.replies], language }
}

function showAgain(draft: ReportDraft, context: DialogContext): Turn {
  const type = typeOf(draft.type, context)
  const question = draft.asking && type ? askedQuestion(draft, type) : undefined
  return question ? askQuestion(draft, question) : showForm(draft)
}
