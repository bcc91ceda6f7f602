import type { HandbillConfig } from '../../model/config.js'

/** Gives a configuration back as it is: editors complete and check what is written in it. */
export function defineConfig(config: HandbillConfig): HandbillConfig {
  return config
}
