import type { Indicator, MonitoringRecord } from "#ledger"
import { plain } from "#statutes"
import { managementLevel } from "../entered/entered-evaluation.ts"
import { calendarDay } from "./calendar-day.ts"
import { noteUnusedOutturn, noteUseless } from "./record-notes.ts"
import { short } from "./written-value.ts"
import { type DatedRecord, noRecords, partedRecords, type Records } from "./recorded.ts"
import { noteGap, type Setting, type Subject, whereOf } from "./setting.ts"

const longestName = 300

/** Subjects, indicators and records by what they are of. */
export class IndexedRecords {
  readonly subjects: readonly Subject[]
  private readonly setting: Setting
  private readonly byThing = new Map<string, Records>()
  private readonly grouped = new Map<string, DatedRecord[]>()
  private readonly bySubject = new Map<string, Indicator[]>()

  constructor(setting: Setting, records: readonly MonitoringRecord[]) {
    this.setting = setting
    const { ledger } = setting.book
    for (const indicator of ledger.indicators) {
      if (indicator.first === managementLevel) continue
      const list = this.bySubject.get(indicator.of)
      if (list) list.push(indicator)
      else this.bySubject.set(indicator.of, [indicator])
    }
    for (const record of records) this.take(record)
    const names = new Map(ledger.projects.map(({ code, name }) => [code, { zh: name, en: name }]))
    const whole = setting.book.amount({ phase: "adjusted" }) ? ["overall"] : []
    const listed = [...whole, ...this.bySubject.keys(), ...[...this.grouped.values()].map((list) => list[0]!.record.of)]
    const order = ["overall", "earmarked"].filter((of) => listed.includes(of))
    const unlisted = listed.filter((of) => !names.has(of))
    this.subjects = [...new Set([...order, ...names.keys(), ...unlisted])].map((of) => ({
      of,
      name: common.get(of) ?? names.get(of) ?? { zh: of.slice(0, longestName), en: of.slice(0, longestName) },
    }))
  }

  indicators(of: string): readonly Indicator[] {
    return this.bySubject.get(of) ?? []
  }

  records(of: string, indicator?: string): Records {
    const key = keyOf(of, indicator)
    const known = this.byThing.get(key)
    if (known) return known
    const list = this.grouped.get(key)
    const parted = list ? partedRecords(list, this.setting.until) : noRecords
    this.byThing.set(key, parted)
    return parted
  }

  /** Records that belong to no indicator or no subject, and names that two indicators bear. */
  noteUnknown(): void {
    const { setting } = this
    const subjects = new Map(this.subjects.map((subject) => [subject.of, subject]))
    const named = new Map<string, number>()
    for (const [of, indicators] of this.bySubject)
      for (const { third } of indicators) named.set(keyOf(of, third), (named.get(keyOf(of, third)) ?? 0) + 1)
    const known = new Set(["overall", "earmarked", ...setting.book.ledger.projects.map(({ code }) => code)])
    for (const [key, list] of this.grouped) {
      const { record } = list[list.length - 1]!
      const { of, at } = record
      const indicator = isOfMoney(record) ? undefined : record.indicator
      const subject = subjects.get(of) ?? { of, name: { zh: of, en: of } }
      const where = whereOf(subject, indicator)
      const places = { ...(indicator === undefined ? {} : { indicator }), at }
      if (!known.has(of) && !this.bySubject.has(of))
        noteGap(
          setting,
          "unknown-subject",
          of,
          {
            zh: `监控记录的对象“${short(of)}”不在项目表中，请改为项目代码、整体或专项资金`,
            en: `a record is about "${short(of)}", which is no project; write its code, 整体 or 专项资金`,
          },
          places,
        )
      else if (indicator !== undefined && !named.has(key))
        noteGap(
          setting,
          "unknown-indicator",
          of,
          {
            zh: `${where.zh}：没有这个名称的三级指标，请按绩效指标表中的名称填写`,
            en: `${where.en}: no indicator has this name; write it as in indicators.csv`,
          },
          places,
        )
      else if ((named.get(key) ?? 0) > 1)
        noteGap(
          setting,
          "same-name",
          of,
          {
            zh: `${where.zh}：有${named.get(key)}个同名的三级指标，记录对它们都算，请改名区分`,
            en: `${where.en}: ${named.get(key)} indicators bear this name; the record counts for each, tell them apart`,
          },
          places,
        )
    }
  }

  private take(record: MonitoringRecord): void {
    const { of, indicator, on } = record
    const day = calendarDay(on)
    const isMoney = isOfMoney(record)
    if (!day || !this.isComplete(record, isMoney)) {
      noteUseless(this.setting, record, day !== undefined, isMoney)
      return
    }
    if (!isMoney && record.outturnFen !== undefined) noteUnusedOutturn(this.setting, record, record.outturnFen)
    const key = keyOf(of, isMoney ? undefined : indicator)
    const list = this.grouped.get(key)
    if (list) list.push({ record, day })
    else this.grouped.set(key, [{ record, day }])
  }

  private isComplete({ actual, outturnFen }: MonitoringRecord, isMoney: boolean): boolean {
    return isMoney ? Number.isSafeInteger(outturnFen) : actual !== undefined && actual.trim() !== ""
  }
}

const common = new Map([
  ["overall", { zh: "整体", en: "the whole" }],
  ["earmarked", { zh: "专项资金", en: "earmarked money" }],
])

/** Subject and plain name of the indicator; money has no name. A line break parts them: no name holds one once plain. */
function keyOf(of: string, indicator?: string): string {
  return `${indicator === undefined ? "" : plain(indicator)}\n${of}`
}

/** A record without the name of an indicator is about money. */
function isOfMoney({ indicator }: MonitoringRecord): boolean {
  return indicator === undefined || plain(indicator) === ""
}
