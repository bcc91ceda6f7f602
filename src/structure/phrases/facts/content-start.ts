/** Where a line begins to say something: after an ornament, a number, a time. */
const hour = String.raw`(?:\d{1,2}:\d{2}:\d{2}|\d{1,2}[:.]\d{2}(?:\s?h(?:s|rs|oras)?(?!\p{L}))?|\d{1,2}\s?h\s?\d{2}|\d{1,2}\s?h(?:oras)?(?!\p{L})|\d{1,2}\s*[ap]m)(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|CET|UTC|GMT)(?!\p{L}))?`
const clock = new RegExp(
  `^\\(?(?:[上下]午|晚上|午[前後]|(?:h|hs|hrs?|ore|ora|um|à|at|a las|às|o|kl)\\.?\\s?(?=\\d)|[~～≈])?\\s?${hour}(?:\\s*(?:-|–|—|to|bis|à|às|até|hasta|fino alle|tot|a|until|〜|~)\\s*${hour})?\\)?\\s*(?:[:|·•,–—-]\\s+|\\s*[｜│]\\s*|\\s+|$)`,
  'iu',
)
/** A picture may stand as its name between colons, as Markdown of some forges has it, or as brackets around nothing. */
const ornament =
  /^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|:[a-z][a-z\d_+-]{2,30}:|\[\](?=\s)|-(?=\s)|[★☆►▶▷▲△▼▽■□◆◇●○◎・※»>#*•\s])+/u
/** A mark of a count may have a dash of its own behind it: "1.-", "2º)". */
const ordinal =
  /^(?:(?:#|n[º°.]\s?)?\d{1,3}[ºª°]?[.)][ºª°]?\s?[–—-]?\s+|(?:#|n[º°.]\s?)?\d{1,2}\s*[·•|:–—-]\s+(?=\D)|\(\d{1,3}\)\s+|[①-⑳]\s*|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．]\s*|\d{1,3}\.(?=\p{Script=Han}))/iu

/** Marks that begin with a letter have a digit. */
const opensInWords = /^[a-z](?!.{0,58}\d)/is

/** A mark that opens a quotation is no ornament. */
const opensQuotation = /^»[^\s«»][^«»]{0,200}«/

export function contentStart(text: string): { from: number; time: boolean } {
  if (opensInWords.test(text) || opensQuotation.test(text)) return { from: 0, time: false }
  let from = 0
  let time = false
  for (const mark of [ornament, ordinal, clock, ordinal]) {
    const match = mark.exec(text.slice(from, from + 60))
    if (!match) continue
    from += match[0].length
    if (mark === clock) time = true
  }
  return { from: from >= text.length && !time ? 0 : from, time }
}
