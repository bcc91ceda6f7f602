/** The library door. */
export { build, check } from './build/build.js'
export { checkFormats } from './build/check-formats.js'
export { checkStandard } from './build/check-standard.js'
export {
  type CollectionRequest,
  type ReadCollection,
  readCollection,
} from './build/collection/read-collection.js'
export { readCorrections, writeStartingCorrections } from './build/input/corrections.js'
export { readAnnouncement } from './build/input/read-announcement.js'
export { type ReadDigest, readDigest } from './build/input/read-digest.js'
export type { BuildOptions, Progress } from './build/options.js'
export { defineConfig } from './build/project/define-config.js'
export { type Described, describeProject } from './build/project/describe.js'
export { type Begun, initProject } from './build/project/init-project.js'
export { findConfig } from './build/project/load-config.js'
export type { ProjectRequest } from './build/project/project.js'
export { type Beginning, defaultBeginning } from './build/project/starting-files.js'
export { type RenderRequest, render } from './build/render.js'
export type { BuildResult, BuiltCollection, BuiltFile } from './build/result.js'
export { dateFromEnvironment, parseSettings } from './build/settings.js'
export { templateNames } from './build/template/find-template.js'
export { loadTemplate } from './build/template/load-template.js'
export { newTemplate } from './build/template/new-template.js'
export { type WatchOptions, watch } from './build/watch.js'
export type * from './model/announcement.js'
export type * from './model/collection.js'
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
export { type PeopleIndex, peopleSchema } from './model/people-index.js'
export type * from './model/reading.js'
export type { Template, TemplateFile, TemplateOption } from './model/template.js'
export { type Format, formats, type Role, roles } from './model/vocabulary.js'
export {
  collect,
  diff,
  explain,
  extract,
  type PeopleFilter,
  parse,
  peopleCsv,
  peopleJson,
  type ReadOptions,
  recordOf,
  type StandardName,
  selectPeople,
  vcards,
} from './pipeline.js'
export { handbillCompile, handbillParse } from './plugin.js'
