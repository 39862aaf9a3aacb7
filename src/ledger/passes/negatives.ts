import { coordinateKey } from "#fiscal"
import type { LedgerFinding } from "../ledger-finding.ts"
import { atColumn, finding, grouped, type Pass, yuan } from "./pass.ts"

/** Where less than nothing cannot be: money spent or received under one coordinate, what is bought, evaluated or planned. */
export const negativesPass: Pass = ({ ledger }) => {
  const findings: LedgerFinding[] = []
  const add = (at: LedgerFinding["at"], column: string, fen: number, zh: string, en: string) =>
    findings.push(
      finding(
        "error",
        "negative-amount",
        atColumn(at, column),
        `${zh}为${yuan(fen)}，不能小于0`,
        `${en} is ${yuan(fen)}, less than zero`,
        {
          found: yuan(fen),
          expected: "≥0",
        },
      ),
    )
  const whole = ledger.lines.filter(
    ({ posting }) => posting === "approved" || posting === "outturn" || posting === "proposed",
  )
  for (const lines of grouped(whole, ({ coordinate, posting }) => `${posting};${coordinateKey(coordinate)}`).values()) {
    const sum = lines.reduce((total, { fen }) => total + fen, 0)
    const { flow = "expenditure" } = lines[0]!.coordinate
    if (sum < 0 && flow !== "carry-in" && flow !== "carry-out")
      findings.push(
        finding(
          "warning",
          "negative-amount",
          atColumn(lines.find(({ fen }) => fen < 0)!.at, "金额"),
          `同一科目、来源、项目的${flow === "expenditure" ? "支出" : "收入"}合计为${yuan(sum)}，小于0，请核对`,
          `lines of one coordinate sum to ${yuan(sum)}, less than zero`,
          { found: yuan(sum), expected: "≥0" },
        ),
      )
  }
  for (const item of ledger.procurement) {
    if (item.fen < 0) add(item.at, "金额", item.fen, `采购“${item.name}”的金额`, "the amount")
    if ((item.smeFen ?? 0) < 0) add(item.at, "中小企业金额", item.smeFen!, "中小企业金额", "the amount of SMEs")
    if (item.fen >= 0 && ((item.smeFen ?? 0) > item.fen || (item.microFen ?? 0) > (item.smeFen ?? item.fen)))
      findings.push(
        finding(
          "error",
          "part-over-whole",
          atColumn(item.at, "中小企业金额"),
          `采购“${item.name}”：小微企业金额不能超过中小企业金额，中小企业金额不能超过总额${yuan(item.fen)}`,
          `${item.name}: what micro and small and medium enterprises got exceeds the whole`,
        ),
      )
  }
  for (const { funds, at } of ledger.evaluations)
    for (const { approvedFen, adjustedFen, outturnFen } of funds)
      for (const fen of [approvedFen, adjustedFen, outturnFen])
        if (fen < 0) add(at, "项目", fen, "自评资金", "evaluated money")
  for (const { outturnFen, at } of ledger.monitoring)
    if (outturnFen !== undefined && outturnFen < 0)
      add(at, "累计执行数", outturnFen, "累计执行数", "the cumulative outturn")
  for (const { fen, at } of ledger.tasks)
    if (fen !== undefined && fen < 0) add(at, "预算金额", fen, "任务金额", "the task's money")
  return findings
}
