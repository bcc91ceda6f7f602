import type { Template } from '../index.js'
import { exitCode } from './exit-code.js'
import type { Streams } from './streams.js'

export interface NewFlags {
  from: string
}

/** `handbill template new`: a template of one's own to edit, and what to do with it. */
export async function runTemplateNew(name: string, flags: NewFlags, { stdout }: Streams): Promise<number> {
  const { newTemplate } = await import('../index.js')
  const files = await newTemplate(name, flags.from)
  const path = pathOf(name)
  stdout.write(files.map(file => `${path}/${file}\n`).join(''))
  stdout.write(`Edit these, then print with: handbill -t ${/^[\w./-]+$/.test(path) ? path : `'${path}'`}\n`)
  return exitCode.done
}

/** As `--template` wants it: a path of one name begins with `./`. */
function pathOf(name: string): string {
  const path = name.replace(/[/\\]+$/, '')
  return /[/\\]/.test(path) || path.startsWith('.') ? path : `./${path}`
}

/** `handbill template list`: what each template is for, and its options. */
export async function runTemplateList(names: readonly string[], { stdout }: Streams): Promise<number> {
  const { loadTemplate, templateNames } = await import('../index.js')
  const templates = await Promise.all((names.length > 0 ? names : await templateNames()).map(loadTemplate))
  stdout.write(templates.map(describe).join('\n'))
  return exitCode.done
}

function describe({ name, description, paper, options }: Template): string {
  const rows = Object.entries(options).map(([option, { default: value, choices, description }]) => [
    `${option}=${value}`,
    choices ? `${description} (${choices.join(', ')})` : description,
  ])
  const width = Math.max(...rows.map(([setting = '']) => setting.length))
  return [
    `${name} (${paper})`,
    ...(description ? [`  ${description}`] : []),
    ...rows.map(([setting = '', text = '']) => `  --set ${setting.padEnd(width)}  ${text}`.trimEnd()),
  ]
    .map(line => `${line}\n`)
    .join('')
}
