import type { BuildOptions } from './options.js'
import type { BuildResult } from './result.js'
import { openSession, runAll } from './session.js'

/**
 * Turns announcements into digests; those of which nothing has changed since the last run are left as they are. A file
 * that fails does not stop the others: its messages say why.
 *
 * @throws HandbillError when nothing can be built: `config-broken`, `unknown-template`, `unknown-format`,
 * `template-broken`, `bad-option`, `output-unwritable`.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  return await runAll(await openSession(options), 'build', options)
}

/**
 * Tells what `build` would change, and writes nothing. Announcements that the state of an earlier run does not know are
 * rendered and compared.
 *
 * @throws HandbillError as `build` does.
 */
export async function check(options: BuildOptions = {}): Promise<BuildResult> {
  return await runAll(await openSession(options), 'check', options)
}
