// Builds that are killed, run out of disk or run at once, often and with many announcements: `npm run test:survival`.
// The same tests as in test/survival, which try a few times. Two cores that have nothing else to do take a quarter of an
// hour.
import { spawnSync } from 'node:child_process'

// Milliseconds: the machine may have much else to do.
const limit = '600000'

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/survival', `--testTimeout=${limit}`, `--hookTimeout=${limit}`],
  {
    env: { ...process.env, SURVIVAL: 'full' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
)
process.exitCode = status ?? 1
