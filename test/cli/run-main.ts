import { Readable, Writable } from 'node:stream'
import { main } from '../../src/cli/main.js'

export interface Run {
  code: number
  out: string
  err: string
}

/** Runs the command in this process and collects what it prints. */
export async function run(
  argv: readonly string[],
  stdin = '',
  env: Record<string, string> = {},
): Promise<Run> {
  const out = new Collector()
  const err = new Collector()
  const code = await main(argv, { stdin: Readable.from([Buffer.from(stdin)]), stdout: out, stderr: err, env })
  return { code, out: out.text, err: err.text }
}

class Collector extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}
