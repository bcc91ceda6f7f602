/** Dates as texts state them, in one spelling: a day `2011-05-09`, or a moment `2011-05-09T18:00:00+02:00` (RFC 3339). */

/** YAML's timestamps, and with them those of ISO 8601 and RFC 3339; also with other marks in the day. */
const timestamp =
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?:(?:t|[ \t]+)(?<time>\d\d?:\d\d(?::\d\d)?)(?:\.\d+)?[ \t]*(?<zone>[a-z]{1,5}|[+-]\d\d?(?::?\d\d)?)?)?$/i

/** Mail's (RFC 5322 3.3, with the obsolete years and zones of 4.3), and days such as `9 May 2011`. */
const dayMonthYear =
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d\d?)\.?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4}|\d\d)(?:\s+(?<time>\d\d?:\d\d(?::\d\d)?)\s*(?<zone>[+-]\d{4}|[a-z]{1,5})?)?(?:\s*\([^)]*\))?$/i

/** `May 9th, 2011`. */
const monthDayYear =
  /^(?:[a-z]{3,9},?\s+)?(?<month>[a-z]{3,9})\.?\s+(?<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones with names of their own in old mail; any other says nothing (RFC 5322 4.3). */
const namedZones: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/**
 * The date that a text is. A time without a zone is in UTC, as in YAML.
 *
 * @returns `null` for any other text, for days that no calendar has, and where day and month could be either (`3/4/2011`).
 */
export function parseDate(text: string): string | null {
  const parts = [timestamp, dayMonthYear, monthDayYear].map(form => form.exec(text.trim())?.groups)
  const { year = '', month = '', day = '', time, zone } = parts.find(found => found !== undefined) ?? {}
  const date = dayOf(fullYear(year), monthOf(month), Number(day))
  if (date === null || time === undefined) return date
  const moment = `${date}T${fullTime(time)}${offsetOf(zone?.toLowerCase() ?? 'z')}`
  return Number.isNaN(Date.parse(moment)) ? null : moment
}

/** The day that is written somewhere in a file's name: `2011-05-09-spring.md`, `spring_20110509.txt`. */
export function dateInName(name: string): string | null {
  const { year, month, day } = dayInName.exec(name)?.groups ?? {}
  return dayOf(Number(year), Number(month), Number(day))
}

const dayInName =
  /(?<!\d)(?<year>(?:19[89]|20\d)\d)(?<mark>[-_.]?)(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/

/** `null` for one that no calendar has. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isSame =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isSame ? date.toISOString().slice(0, 10) : null
}

/** Of two digits, the one that was meant when mail had two (RFC 5322 4.3). */
function fullYear(year: string): number {
  if (year.length !== 2) return Number(year || Number.NaN)
  return Number(year) + (Number(year) < 50 ? 2000 : 1900)
}

const monthOf = (month: string): number =>
  Number(month) || months.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number.NaN

/** A leap second is none that a clock of RFC 3339 must have. */
function fullTime(time: string): string {
  const [hours = '', minutes, seconds = '00'] = time.split(':')
  return `${hours.padStart(2, '0')}:${minutes}:${seconds === '60' ? '59' : seconds}`
}

function offsetOf(zone: string): string {
  const {
    sign,
    hours = '',
    minutes = '00',
  } = /^(?<sign>[+-])(?<hours>\d\d?):?(?<minutes>\d\d)?$/.exec(zone)?.groups ?? {}
  return sign === undefined ? (namedZones[zone] ?? 'Z') : `${sign}${hours.padStart(2, '0')}:${minutes}`
}
