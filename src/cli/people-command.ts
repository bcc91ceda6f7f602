import type { IndexedPerson } from '../index.js'
import { exitCode, exitCodeOfFiles } from './exit-code.js'
import { printMessages } from './messages.js'
import type { Streams } from './streams.js'

export interface PeopleFlags {
  config?: string
  since?: number
  role?: string
  programme?: string
  format: PeopleFormat
  json?: true
  quiet?: true
  strict?: true
}

export const peopleFormats = ['text', 'csv', 'json', 'vcard'] as const
type PeopleFormat = (typeof peopleFormats)[number]

/** `handbill people`: who took part when, as what, on standard output; messages on standard error. */
export async function runPeople(
  inputs: readonly string[],
  { config, since, role, programme, format, json, ...flags }: PeopleFlags,
  streams: Streams,
): Promise<number> {
  const { findConfig, readCollection, selectPeople } = await import('../index.js')
  const { collection, files } = await readCollection({ config: config ?? findConfig(), inputs })
  const filter = {
    ...(since === undefined ? {} : { since }),
    ...(role === undefined ? {} : { role }),
    ...(programme === undefined ? {} : { programme }),
  }
  streams.stdout.write(await print(selectPeople(collection, filter), json ? 'json' : format))
  const code = exitCodeOfFiles(files, flags.strict === true)
  if (!flags.quiet || code === exitCode.fileFailed) await printMessages(files, streams)
  return code
}

async function print(people: readonly IndexedPerson[], format: PeopleFormat): Promise<string> {
  const { peopleCsv, peopleJson, vcards } = await import('../index.js')
  const { peopleText } = await import('./people-text.js')
  const writers: Record<PeopleFormat, (people: readonly IndexedPerson[]) => string> = {
    text: peopleText,
    csv: peopleCsv,
    json: peopleJson,
    vcard: vcards,
  }
  return writers[format](people)
}
