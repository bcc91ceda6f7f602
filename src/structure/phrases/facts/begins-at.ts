/** Whether words say when something begins, before where it does: "at 12:00 in Room 2", "às 18:00 na Escola". */
export function beginsAt(text: string): boolean {
  return time.test(text)
}

const time =
  /^(?:at|from|um|ab|à|a las|desde las|[àáa]s|das|alle|dalle|kl\.?|om|в|о)\s+(?:ore\s+)?\d{1,2}\s?[:.h]\s?\d{2}(?!\d)/iu
