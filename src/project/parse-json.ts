import { HandbillError } from '../model/error.js'
import { placeAt } from '../model/source-map.js'
import { type ParsedYaml, parseYaml } from './parse-yaml.js'

/**
 * JSON (RFC 8259), with the places of its values.
 *
 * @throws HandbillError `config-broken` at its place, also for what YAML would take
 */
export function parseJson(source: string, file: string): ParsedYaml {
  const text = source.replace(/^\uFEFF/, '')
  try {
    return { value: JSON.parse(text), locate: parseYaml(text, file).locate }
  } catch (cause) {
    if (cause instanceof HandbillError) throw cause
    const { message, cure, offset } = faultIn(text)
    const { line, column } = placeAt(text, offset)
    throw new HandbillError('config-broken', message, cure, { file, line, column }, cause)
  }
}

/** What people write in JSON because other languages take it; texts are passed over. */
const common = /"(?:[^"\\\n]|\\.)*"|\/[/*]|#|,(?=\s*[}\]])|'|(?<=[{,]\s*)[A-Za-z_$]/g

function faultIn(text: string): { message: string; cure: string; offset: number } {
  const fault = Array.from(text.matchAll(common)).find(([sign]) => !sign.startsWith('"'))
  if (fault === undefined)
    return { message: 'This is no JSON', cure: 'Correct it; an editor shows where.', offset: 0 }
  return { ...describe(fault[0]), offset: fault.index }
}

function describe(sign: string): { message: string; cure: string } {
  if (sign === ',')
    return {
      message: 'Unexpected comma before a closing bracket',
      cure: 'Take it away: JSON has none there.',
    }
  if (/^[/#]/.test(sign))
    return {
      message: 'Unexpected comment in JSON',
      cure: 'Take it away, or write handbill.config.ts or handbill.config.yaml, which may have comments.',
    }
  return {
    message: 'Unexpected text without double quotes in JSON',
    cure: 'Put it in double quotes, or write handbill.config.yaml, which needs none.',
  }
}
