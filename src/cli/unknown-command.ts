import { existsSync } from 'node:fs'
import { HandbillError, nearest } from '../index.js'

/**
 * A first word that names no file and looks like none was meant as a command: `handbill exract`.
 *
 * @throws HandbillError `unknown-command`
 */
export function refuseUnknownCommand([word]: readonly string[], commands: readonly string[]): void {
  if (word === undefined || !/^[a-z][a-z-]*$/.test(word) || existsSync(word)) return
  const near = nearest(word, commands)
  throw new HandbillError(
    'unknown-command',
    `Unknown command ${JSON.stringify(word)}`,
    `${near ? `Did you mean ${near}? ` : ''}Use ${commands.join(', ')}, or a file or folder that is there.`,
  )
}
