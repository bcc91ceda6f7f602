/**
 * Programmes that announcements name in passing and in any case ("the Google Summer of code students"), with the name
 * that their own pages use. Others are found by how programmes are named ("Winter of Code", "Fellowship Program").
 */
export const programmes: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bgoogle[’']?s? summer of code\b/i, 'Google Summer of Code'],
  [/\bgoogle season of docs\b/i, 'Google Season of Docs'],
  [/\bgoogle code[- ]in\b/i, 'Google Code-in'],
  [/\boutreachy\b/i, 'Outreachy'],
  [/\boutreach program for women\b/i, 'Outreach Program for Women'],
  [/\blfx mentorship\b/i, 'LFX Mentorship'],
  [/\bmlh fellowship\b/i, 'MLH Fellowship'],
  [/\brails girls summer of code\b/i, 'Rails Girls Summer of Code'],
  [/\bgirlscript summer of code\b/i, 'GirlScript Summer of Code'],
  [/\bseason of kde\b/i, 'Season of KDE'],
  [/\bsummer of bitcoin\b/i, 'Summer of Bitcoin'],
  [/\bopen source promotion plan\b/i, 'Open Source Promotion Plan'],
  [/开源之夏/u, '开源之夏'],
  [/\bprototype fund\b/i, 'Prototype Fund'],
  [/\bGSoC\b/u, 'Google Summer of Code'],
  [/\bGSoD\b/u, 'Google Season of Docs'],
]
