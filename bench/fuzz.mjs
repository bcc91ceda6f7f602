// Reads damaged announcements by the hundred thousand: `npm run bench:fuzz [RUNS] [SEED]`. The same property as in
// test/hostile/fuzz.test.ts; a failure is shrunk and printed with the seed and path that repeat it.
import { spawnSync } from 'node:child_process'

const [runs = '100000', seed = String(Date.now() % 1e9)] = process.argv.slice(2)
process.stdout.write(`${runs} runs, seed ${seed}\n`)
const { status } = spawnSync('npx', ['vitest', 'run', 'test/hostile/fuzz.test.ts'], {
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
