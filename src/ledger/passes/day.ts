/** Whether a text is a day that there is, written 2024-06-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The year of a day. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
