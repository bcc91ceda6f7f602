/**
 * Programmes that announcements name in passing and in any case ("the Google Summer of code students"), with the name
 * that their own pages use. Others are found by how programmes are named ("Winter of Code", "Fellowship Program").
 */
export const programmes: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bgoogle[’']?s? summer of code\b/iu, 'Google Summer of Code'],
  [/\bgoogle season of docs\b/iu, 'Google Season of Docs'],
  [/\bgoogle code[- ]in\b/iu, 'Google Code-in'],
  [/\boutreachy\b/iu, 'Outreachy'],
  [/\boutreach program for women\b/iu, 'Outreach Program for Women'],
  [/\blfx mentorship\b/iu, 'LFX Mentorship'],
  [/\bmlh fellowship\b/iu, 'MLH Fellowship'],
  [/\brails girls summer of code\b/iu, 'Rails Girls Summer of Code'],
  [/\bgirlscript summer of code\b/iu, 'GirlScript Summer of Code'],
  [/\bseason of kde\b/iu, 'Season of KDE'],
  [/\bsummer of bitcoin\b/iu, 'Summer of Bitcoin'],
  [/\bopen source promotion plan\b/iu, 'Open Source Promotion Plan'],
  [/开源之夏/u, '开源之夏'],
  [/\bprototype fund\b/iu, 'Prototype Fund'],
  [/\bGSoC\b/u, 'Google Summer of Code'],
  [/\bGSoD\b/u, 'Google Season of Docs'],
]
