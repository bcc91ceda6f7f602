/** The faults of a caller or a machine; odd text is never one (it becomes a message on the file). */
export const errorCodes = [
  'input-missing',
  'input-unreadable',
  'input-many',
  'output-unwritable',
  'unknown-command',
  'unknown-format',
  'unknown-template',
  'unknown-option',
  'bad-option',
  'bad-digest',
  'template-broken',
  'corrections-broken',
  'config-broken',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * A fault with its cure. `message` says what is wrong in one line, `cure` what to do about it; `place` is set when the
 * fault stands in a file the user wrote (a template, a configuration).
 */
export class HandbillError extends Error {
  override readonly name = 'HandbillError'
  readonly code: ErrorCode
  readonly cure: string
  readonly place: { file: string; line: number; column: number } | null

  constructor(
    code: ErrorCode,
    message: string,
    cure: string,
    place: HandbillError['place'] = null,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.cure = cure
    this.place = place
  }
}
