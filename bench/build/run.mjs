// run.mjs FILE WORDS…: the command in a process that writes the file when it ends well, so that it can be measured.
import { writeFileSync } from 'node:fs'

const [file, ...words] = process.argv.splice(2)
process.argv.push(...words)
process.on('exit', code => {
  if (code === 0) writeFileSync(file, '')
})
await import('../../dist/cli.js')
