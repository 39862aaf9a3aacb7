import type { MonitoringRecord } from "#ledger"
import { noteGap, type Setting } from "./setting.ts"
import { moneyText } from "./shown-number.ts"
import { short } from "./written-value.ts"

/** Money stands in a row of its own: beside an indicator it could be that indicator's or the project's. */
export function noteUnusedOutturn(setting: Setting, { of, indicator, at }: MonitoringRecord, fen: number): void {
  noteGap(
    setting,
    "outturn-unused",
    of,
    {
      zh: `monitoring 第${at.row}行填了三级指标，其累计执行数${moneyText(fen)}不计入资金监控，请另起一行填写、三级指标空白`,
      en: `row ${at.row} is about an indicator: its outturn ${moneyText(fen)} is not counted; give it a row without indicator`,
    },
    { at, ...(indicator === undefined ? {} : { indicator }) },
  )
}

/** A record without a value, or of a day that is none. */
export function noteUseless(
  setting: Setting,
  { of, on, indicator, at }: MonitoringRecord,
  isDated: boolean,
  isMoney: boolean,
): void {
  const named = isMoney || indicator === undefined ? {} : { indicator }
  const zh = `monitoring 第${at.row}行`
  const en = `row ${at.row}`
  if (isDated)
    noteGap(
      setting,
      "empty-record",
      of,
      isMoney
        ? {
            zh: `${zh}没有指标，也没有有效的累计执行数，请补填`,
            en: `${en} has neither an indicator nor an outturn; fill in one`,
          }
        : { zh: `${zh}没有填累计完成值，请补填`, en: `${en} has no value; fill it in` },
      { at, ...named },
    )
  else
    noteGap(
      setting,
      "unreadable-day",
      of,
      {
        zh: `${zh}的日期“${short(on)}”不是有效日期，请写成2024-06-30的样子`,
        en: `${en}: "${short(on)}" is no day; write it like 2024-06-30`,
      },
      { at, ...named },
    )
}
