/** The library door. */
export {
  type BuildOptions,
  type BuildResult,
  type BuiltFile,
  build,
  check,
  type Progress,
} from './build/build.js'
export { checkFormats } from './build/check-formats.js'
export { checkStandard } from './build/check-standard.js'
export { readCorrections, writeStartingCorrections } from './build/corrections.js'
export { templateNames } from './build/find-template.js'
export { loadTemplate } from './build/load-template.js'
export { newTemplate } from './build/new-template.js'
export { defineConfig } from './build/project/define-config.js'
export { type Described, describeProject } from './build/project/describe.js'
export { type Begun, initProject } from './build/project/init-project.js'
export { findConfig } from './build/project/load-config.js'
export type { ProjectRequest } from './build/project/project.js'
export { type Beginning, defaultBeginning } from './build/project/starting-files.js'
export { readAnnouncement } from './build/read-announcement.js'
export { type ReadDigest, readDigest } from './build/read-digest.js'
export { type RenderRequest, render } from './build/render.js'
export { dateFromEnvironment, parseSettings } from './build/settings.js'
export type * from './model/announcement.js'
export type * from './model/config.js'
export { configSchema } from './model/config-schema.js'
export { correctionsSchema } from './model/corrections-schema.js'
export type * from './model/diff.js'
export { diffSchema } from './model/diff-schema.js'
export type * from './model/digest.js'
export { digestSchema } from './model/digest-schema.js'
export { type ErrorCode, HandbillError } from './model/error.js'
export type * from './model/look.js'
export { nearest } from './model/nearest.js'
export type * from './model/reading.js'
export type { Template, TemplateFile, TemplateOption } from './model/template.js'
export { type Format, formats, type Role, roles } from './model/vocabulary.js'
export { diff, explain, extract, parse, type ReadOptions, type StandardName } from './pipeline.js'
export { handbillCompile, handbillParse } from './plugin.js'
