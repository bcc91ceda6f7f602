import { parseDocument } from 'yaml'
import { type ErrorCode, HandbillError } from '../model/error.js'
import { placeAt } from '../model/source-map.js'
import { type Locate, locateInYaml } from './places.js'

export interface ParsedYaml {
  /** Plain data. */
  value: unknown
  locate: Locate
}

/**
 * YAML, and JSON, which is YAML.
 *
 * @param code What an error is to be called, by the file that it stands in.
 * @throws HandbillError with that code, at its place
 */
export function parseYaml(source: string, file: string, code: ErrorCode = 'config-broken'): ParsedYaml {
  const document = parseDocument(source, { prettyErrors: false })
  const refuse = (message: string, offset: number, cause?: unknown): never => {
    const { line, column } = placeAt(source, offset)
    throw new HandbillError(
      code,
      firstSentence(message),
      'Correct the YAML there.',
      { file, line, column },
      cause,
    )
  }
  const [error] = document.errors
  if (error) refuse(error.message, error.pos[0])
  try {
    return { value: document.toJS(), locate: locateInYaml(document, source) }
  } catch (cause) {
    // An alias of nothing, or too many of them.
    return refuse(cause instanceof Error ? cause.message : String(cause), 0, cause)
  }
}

const firstSentence = (message: string) => message.split('\n')[0]?.replace(/\.$/, '') ?? message
