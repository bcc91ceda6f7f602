/**
 * handbill as unified plugins, so that others' plugins can stand between:
 *
 *     unified().use(handbillParse).use(yourPlugin).use(handbillCompile, { format: 'md' }).process(file)
 */
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { type RenderRequest, render } from './build/render.js'
import type { Announcement } from './model/announcement.js'
import { digestOf, parse } from './pipeline.js'

declare module 'unified' {
  interface CompileResultMap {
    handbill: string | Uint8Array
  }
}

/** Parses announcements: the tree that comes out is an `Announcement`. */
export const handbillParse: Plugin<[], string, Announcement> = function () {
  this.parser = (_text: string, file: VFile) => parse(file)
}

/**
 * Compiles an `Announcement` to one format. It renders as the last transform, because templates and fonts are loaded
 * and a compiler may not wait: use it with `process`, as the last plugin.
 */
export function handbillCompile(this: Processor, request: RenderRequest) {
  this.compiler = (_tree, file) => file.data.rendered ?? ''
  return async (tree: Announcement, file: VFile): Promise<void> => {
    file.data.rendered = await render(digestOf(tree, file), request, file)
  }
}
