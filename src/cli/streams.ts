/** Where a command reads and writes; `process` is one. */
export interface Streams {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  env: Readonly<Record<string, string | undefined>>
}
