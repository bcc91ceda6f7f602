import { HandbillError } from '../../model/error.js'

const cures: Record<string, string> = {
  EACCES: 'Give yourself write permission there, or name another folder with --output.',
  EPERM: 'Give yourself write permission there, or name another folder with --output.',
  EROFS: 'The file system is read-only; name another folder with --output.',
  ENOSPC: 'The disk is full; free some space and run again.',
  EDQUOT: 'Your share of the disk is full; free some space and run again.',
  ENOTDIR: 'A file stands where a folder is needed; move it, or name another folder with --output.',
  EEXIST: 'A file stands where a folder is needed; move it, or name another folder with --output.',
  EISDIR: 'A folder stands where the file is to go; move it, or name another folder with --output.',
  ELOOP:
    'A symbolic link stands where a folder is needed; put a folder there, or name another with --output.',
  EXDEV: 'A folder on the way is on another file system; name that folder with --output.',
  ENAMETOOLONG: 'The name is too long for this file system; rename the input.',
}

/** The machine's code for what went wrong: `ENOSPC`. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null

/** Whether nothing else can be written either. */
export const isDiskFull = ({ cause }: Error): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(systemCode(cause) ?? '')

export function unwritable(path: string, cause: unknown): HandbillError {
  if (cause instanceof HandbillError) return cause
  const code = systemCode(cause) ?? 'unknown error'
  const cure = cures[code] ?? 'Name another folder with --output.'
  return new HandbillError('output-unwritable', `Cannot write ${path} (${code})`, cure, null, cause)
}
