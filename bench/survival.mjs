// Builds that are killed, run out of disk or run at once, often and with many announcements: `npm run test:survival`.
// The same tests as in test/survival, which try a few times.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync('npx', ['vitest', 'run', 'test/survival'], {
  env: { ...process.env, SURVIVAL: 'full' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
