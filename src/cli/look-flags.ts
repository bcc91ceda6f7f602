import type { PartialLook } from '../index.js'

/** The flags of `build` that say what a configuration says, too. */
export interface LookFlags {
  config?: string
  output?: string
  template?: string
  format?: string
  paper?: string
  standard?: string
  set?: string[]
}

/** @throws HandbillError `unknown-format`, `bad-option` */
export async function lookFlags({ template, format, paper, standard, set }: LookFlags): Promise<PartialLook> {
  const { checkFormats, checkStandard, parseSettings } = await import('../index.js')
  return {
    ...(template === undefined ? {} : { template }),
    ...(format === undefined ? {} : { formats: checkFormats(format.split(',').map(name => name.trim())) }),
    ...(paper === undefined ? {} : { paper }),
    ...(standard === undefined ? {} : { standard: checkStandard(standard) }),
    ...(set === undefined ? {} : { options: parseSettings(set) }),
  }
}
