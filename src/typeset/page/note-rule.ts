/** Between the text and the first footnote, with a rule in the middle, in points. */
export const noteGap = 12

/** Length of the rule, in points. */
export const noteRule = 72
