import type { Command, Invocation } from "../command.ts"
import { formatOption } from "../command.ts"
import { type ExitStatus, graver } from "../exit-status.ts"
import { progressOn } from "../progress.ts"
import { loadProduct } from "../product.ts"
import { severalFiles } from "../several-files.ts"
import { putOutput } from "../written-output.ts"

/** `score FILE|LEDGER…`: scores a ledger's self-evaluations, re-scores published ones. */
export const score: Command = {
  name: "score",
  words: "FILE|LEDGER…",
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: { zh: "绩效自评评分、复核已公布的自评", en: "scores self-evaluations, and re-scores published ones" },
  description: {
    zh: "账册：按评分办法逐项计算得分、总分和等级。公开文件：按印出的指标值、完成值和预算执行数重新计算每一行，列出与公布得分的差异、对年初预算的执行率、没有依据的得分，以及公布了却没有列示的项目。每个得分都附计算式。有错误时退出码为 1，有文件读不了、没有可评分的为 3，否则为 0。",
    en: "A ledger: computes points, total and grade by the rubric. A published file: computes every row anew from its targets, results and money, and shows where the published points differ, the execution of the initial budget, points that rest on nothing, and projects announced but not shown. Every figure comes with its formula. The exit status is 1 where something is wrong, 3 where a file cannot be read or there is none, else 0.",
  },
  options: [
    formatOption("text", "json"),
    {
      name: "out",
      value: "PATH",
      meaning: { zh: "写入文件而不是标准输出", en: "writes to a file instead of standard output" },
    },
    {
      name: "rubric",
      value: "ID",
      meaning: {
        zh: "指定评分办法，默认按分值结构和地区选定",
        en: "the rubric, instead of the one that fits weights and region",
      },
    },
    {
      name: "as-of",
      value: "DAY",
      meaning: {
        zh: "账册：绩效监控截止日，如 2024-06-30，默认为最后一次监控记录",
        en: "a ledger: the day monitoring is told by, as 2024-06-30; the last record's unless told",
      },
    },
    {
      name: "verbose",
      meaning: {
        zh: "列出每个得分的全部计算依据和位置",
        en: "shows the whole derivation of every figure, with places",
      },
    },
  ],
  examples: [
    {
      line: "mingzhang score 2024年部门决算公开.pdf",
      shows: { zh: "复核决算中的项目自评", en: "re-scores the self-evaluations of final accounts" },
    },
    {
      line: "mingzhang score 账册 --verbose",
      shows: { zh: "按账册评分，显示全部依据", en: "scores a ledger and shows every derivation" },
    },
    {
      line: "mingzhang score 决算.docx --format json",
      shows: { zh: "结果为 JSON", en: "the result as JSON" },
    },
  ],
  run: runScore,
}

async function runScore(invocation: Invocation): Promise<ExitStatus> {
  const { words, language, terminal } = invocation
  const rubric = invocation.value("rubric")
  if (rubric !== undefined) {
    const known = (await loadProduct()).statutes.rubrics.flatMap((one) =>
      one.kind === "self-evaluation" ? [one.id] : [],
    )
    if (!known.includes(rubric))
      return invocation.wrong({
        zh: `没有评分办法 ${rubric}，可用：${known.join("、")}`,
        en: `there is no rubric ${rubric}; known: ${known.join(", ")}`,
      })
  }
  const asOf = invocation.value("as-of")
  if (asOf !== undefined && !(await import("#performance")).calendarDay(asOf))
    return invocation.wrong({
      zh: `${asOf} 不是日期，应如 2024-06-30`,
      en: `${asOf} is no day; write it as 2024-06-30`,
    })
  const [workflow, reports] = await Promise.all([import("#workflow"), import("#reports")])
  const progress = progressOn(terminal, language)
  const files = await workflow.scoreFiles(words, workflow.nodeEnvironment(), {
    ...(rubric === undefined ? {} : { rubric }),
    ...(asOf === undefined ? {} : { asOf }),
    onFile: (done, all) => progress.step(done, all),
  })
  progress.end()
  if (files.length === 0) terminal.err(language === "zh" ? "没有可评分的文件\n" : "there is no file to score\n")
  const status = statusOf(
    files.length,
    files.map(reports.isScored),
    files.flatMap((file) => (reports.isScored(file) ? file.rescoring.remarks : [])),
  )
  const json = invocation.value("format") === "json"
  const several =
    severalFiles(words) &&
    !(files.length === 1 && files[0] && reports.isScored(files[0]) && files[0].source === "ledger")
  const text = json
    ? JSON.stringify(several ? files.map(reports.scoreJson) : files[0] ? reports.scoreJson(files[0]) : null, null, 2)
    : reports.scoreText(files, {
        lang: language,
        colour: terminal.colour && invocation.value("out") === undefined,
        verbose: invocation.given("verbose"),
        ...(terminal.columns === undefined ? {} : { width: terminal.columns }),
      })
  return graver(status, putOutput(invocation, text, json ? "score.json" : "score.txt", words))
}

function statusOf(count: number, read: readonly boolean[], remarks: readonly { readonly level: string }[]): ExitStatus {
  if (count === 0 || read.some((one) => !one)) return 3
  return remarks.some(({ level }) => level === "error") ? 1 : 0
}
