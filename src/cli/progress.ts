import type { Progress } from '../index.js'
import type { Streams } from './streams.js'
import { cutTo, harmless } from './terminal-text.js'

/** How far a build has come, on standard error. */
export interface ProgressView {
  show(progress: Progress): void
  /** Takes away what is not to stay. */
  clear(): void
}

export function progressOf(flags: { quiet?: true; log: string }, streams: Streams): ProgressView {
  if (flags.quiet || flags.log === 'json') return { show() {}, clear() {} }
  return streams.stderr.isTTY ? bar(streams.stderr) : lines(streams.stderr)
}

const clearLine = '\r\u001B[K'
/** Milliseconds between two pictures of the bar: more often nobody sees. */
const pause = 80

/** One line that is written over: a bar, the count, the rate and the time left. */
function bar(terminal: Streams['stderr']): ProgressView {
  const start = performance.now()
  let drawn = 0
  return {
    show(progress) {
      const now = performance.now()
      if (now - drawn < pause && progress.done < progress.total) return
      drawn = now
      terminal.write(clearLine + cutTo(barText(progress, (now - start) / 1000), (terminal.columns ?? 80) - 1))
    },
    clear: () => void terminal.write(clearLine),
  }
}

const barWidth = 24

/** @param seconds Since the start. */
export function barText({ done, total, input }: Progress, seconds: number): string {
  const filled = Math.round((barWidth * done) / total)
  const rate = done / seconds
  const left = Math.ceil((total - done) / rate)
  const picture = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  const speed = rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
  return `${picture} ${done} of ${total}, ${speed}/s, ${clock(left)} left  ${harmless(input)}`
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** So few files are named one by one; of more only so many steps are told. */
const steps = 20

/** Lines for a log, of what is built: of a file each, or at every twentieth part of many. */
function lines(log: Streams['stderr']): ProgressView {
  return {
    show({ done, total, input, unchanged }) {
      if (unchanged) return
      if (total <= steps) log.write(`handbill: ${done} of ${total}: ${harmless(input)}\n`)
      else if (isStep(done, total)) log.write(`handbill: ${done} of ${total}\n`)
    },
    clear() {},
  }
}

const isStep = (done: number, total: number) =>
  Math.floor((done * steps) / total) > Math.floor(((done - 1) * steps) / total)
