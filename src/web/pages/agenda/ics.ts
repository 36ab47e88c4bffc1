/** One whole-day event. `day`: `YYYY-MM-DD`. */
export type CalendarEvent = {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly text: string
}

const MOST_OCTETS = 75

/**
 * Write a calendar (iCalendar, RFC 5545) of whole days, with a reminder a week ahead.
 * @param on the day the calendar was made for: the same agenda gives the same bytes
 */
export function calendarText(name: string, on: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lotrinh//agenda//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, day, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${id}-${plain(day)}@lotrinh`,
      `DTSTAMP:${plain(on)}T000000Z`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const plain = (day: string): string => day.replaceAll('-', '')

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // Nothing else that cannot be seen may stand in a calendar.
    .replace(/\p{Cc}/gu, ' ')

/** Break a line after at most 75 octets, never inside a character; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const char of line) {
    const size = new TextEncoder().encode(char).length
    if (octets + size > MOST_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += char
    octets += size
  }
  return [...parts, part].join('\r\n')
}
