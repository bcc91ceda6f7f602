/** What people are called online, beside their names. */
const handles = /^@[\w.-]+(?:[\s,&;/、，和与與]+@[\w.-]+)*$/u

/** Whether a text is handles and no more. */
export function areHandles(text: string): boolean {
  return handles.test(text)
}

const insideBracket = /[([（［]([^()（）［］[\]]+)[)\]）］]\s*$/u

/** Whether a bracket behind the last of several names holds a handle of each of them: "Ada & Wei (@ada & @wei)". */
export function holdsHandles(text: string, count: number): boolean {
  const held = count > 1 && text.includes('@') ? insideBracket.exec(text)?.[1]?.trim() : undefined
  return held !== undefined && areHandles(held) && held.split('@').length - 1 === count
}
