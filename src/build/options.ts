import type { PartialLook, Setting } from '../model/look.js'
import type { Format } from '../model/vocabulary.js'
import type { StandardName } from '../pipeline.js'
import { checkFormats } from './check-formats.js'
import { checkStandard } from './check-standard.js'

export interface BuildOptions {
  /**
   * The path of a file of configuration, such as `findConfig` gives; `null`, the default, for none. The other options
   * count more than what it says.
   */
  config?: string | null
  /** Folders, files and globs to read; default: what the configuration says, else `input`. */
  inputs?: readonly string[]
  /** The folder to write to, made when it is missing; default: what the configuration says, else `output`. */
  output?: string
  /** The name of a template that comes with handbill, or the path of a folder; default `digest`. */
  template?: string
  /** Default: all. */
  formats?: readonly Format[]
  /** CSS page size of the PDF, in place of the template's. */
  paper?: string
  /** What the PDF is to conform to; default `ua1,a2a`: PDF/UA-1 and PDF/A-2a. */
  standard?: StandardName
  /** Values of the template's own options. */
  settings?: Readonly<Record<string, Setting>>
  /** The date that the documents carry; none by default, so that equal input gives equal bytes. */
  date?: Date | null
  /** Make files over all announcements also where no configuration says so: an index, people, a feed. Default: no. */
  collection?: boolean
  /** Build everything again, also what has not changed, and write over files that handbill did not make; default: no. */
  force?: boolean
  /** Threads to work on, at most; default: as many as the machine runs at once. */
  jobs?: number
  /** Called when a file is done. */
  onProgress?(progress: Progress): void
}

export interface Progress {
  /** Files done, this one among them. */
  done: number
  total: number
  /** The file that is done. */
  input: string
  /** Nothing had changed since an earlier run. */
  unchanged: boolean
}

/** What is called for of how outputs look. */
export function flagsOf({ template, formats, paper, standard, settings }: BuildOptions): PartialLook {
  return {
    ...(template === undefined ? {} : { template }),
    ...(formats === undefined ? {} : { formats: checkFormats(formats) }),
    ...(paper === undefined ? {} : { paper }),
    ...(standard === undefined ? {} : { standard: checkStandard(standard) }),
    ...(settings === undefined ? {} : { options: settings }),
  }
}
