import { setFlagsFromString } from 'node:v8'

/**
 * By default V8 lets garbage grow until the heap is four times what lived when it last looked. A run over many documents
 * makes garbage all the time, so its memory would follow the worst moment of all; twice is enough for its speed.
 * Node warns that flags set after the start are at one's own risk: this one only moves a limit. V8 of Node 20, 22 and 24
 * has it; one that lacked it would say so on the error stream, and go on.
 */
const twice = '--heap-growing-percent=100'

/** For a process of its own that makes many documents: changes no result, only when V8 collects, in all threads. */
export function collectOften(): void {
  setFlagsFromString(twice)
}
