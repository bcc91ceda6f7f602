/** Beside what any hyphen costs (`breakpoints.ts`), in the unit of `line-cost.ts`. */
const inCompound = 3
const inName = 3
const inCapitalised = 1

/** Words with a hyphen of their own, which part there. */
const compound = /\p{L}[-‐]\p{L}/u
/** `MDAnalysis`, `UNESCO`. */
const innerCapital = /\p{L}\p{Lu}/u
const capitalised = /^\P{L}*\p{Lu}/u
/** Languages that write every noun with a capital. */
const capitalNouns = /^(?:de|lb|gsw|nds|bar)\b/i
const lowerCase = /^[a-z]+$/

/** What a hyphen costs in this word beside others: compounds have one already, and names rather stay whole. */
export function hyphenCostIn(text: string, language: string): number {
  if (lowerCase.test(text)) return 0
  const ofCompound = compound.test(text) ? inCompound : 0
  if (innerCapital.test(text)) return ofCompound + inName
  return ofCompound + (capitalised.test(text) && !capitalNouns.test(language) ? inCapitalised : 0)
}
