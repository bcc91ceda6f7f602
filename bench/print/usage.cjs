// Loaded before a program: writes what it took to the file that BENCH_USAGE names, when it ends.
const { readFileSync, writeFileSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: ownPeak() ?? maxRSS * 1024 }
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage))
})

/** Bytes; Linux counts what the parent held at the fork into maxRSS, but not into this. */
function ownPeak() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) * 1024
  } catch {
    return null
  }
}
