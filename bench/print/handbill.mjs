import { readFileSync } from 'node:fs'
import { extract, render } from '../../dist/index.js'

/** handbill as a library, from the announcement's bytes to the PDF. */
export function createRenderer() {
  return async source => await render(extract(readFileSync(source)), { format: 'pdf' })
}
