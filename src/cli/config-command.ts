import type { Described } from '../index.js'
import { exitCode } from './exit-code.js'
import { type LookFlags, lookFlags } from './look-flags.js'
import type { Streams } from './streams.js'
import { harmless, widthOf } from './terminal-text.js'

export interface ConfigFlags extends LookFlags {
  json?: true
}

/** `handbill config`: what holds, and where it comes from. */
export async function runConfig(
  input: string | undefined,
  flags: ConfigFlags,
  streams: Streams,
): Promise<number> {
  const { describeProject, findConfig } = await import('../index.js')
  const config = flags.config ?? findConfig()
  const described = await describeProject(
    { config, output: flags.output, flags: await lookFlags(flags) },
    input ?? null,
  )
  streams.stdout.write(flags.json ? asJson(config, described) : asText(config, described))
  return exitCode.done
}

function asJson(config: string | null, described: readonly Described[]): string {
  const values = described.map(({ key, value, origin }) => [key, { value, ...origin }])
  return `${JSON.stringify({ config, values: Object.fromEntries(values) }, null, 2)}\n`
}

function asText(config: string | null, described: readonly Described[]): string {
  const rows = described.map(each => [each.key, shown(each.value), told(each.origin)] as const)
  const [keys, values] = [widest(rows.map(([key]) => key)), widest(rows.map(([, value]) => value))]
  const lines = rows.map(
    ([key, value, origin]) => `${padded(key, keys)}  ${padded(value, values)}  ${origin}`,
  )
  return `${config ?? 'No configuration; the defaults hold.'}\n\n${lines.join('\n')}\n`
}

function shown(value: unknown): string {
  if (value === null) return '–'
  return harmless(typeof value === 'string' ? value : JSON.stringify(value))
}

function told({ from, file, line, column }: Described['origin']): string {
  if (from === 'template') return `the template ${file}`
  if (file === null) return from
  return `${from === 'config' ? '' : `${from}, `}${file}${line === null ? '' : `:${line}:${column}`}`
}

/** Longer values do not push the others away. */
const widestShown = 40

const widest = (texts: readonly string[]) => Math.min(widestShown, Math.max(...texts.map(widthOf)))
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))
