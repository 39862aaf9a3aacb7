import { type Command, formatOption } from "../command.ts"
import { loadProduct } from "../product.ts"

/** `families`: the template families a document may follow. */
export const families: Command = {
  name: "families",
  words: "",
  count: { least: 0, most: 0 },
  summary: { zh: "列出已知的公开模板", en: "lists the template families that are known" },
  description: {
    zh: "列出已知的公开模板：标识、名称、预算或决算、金额单位、表的数目和顺序。不认识的模板也会尽量按表头读取。",
    en: "Lists the known templates of disclosure: id, name, budget or accounts, unit, number and order of tables. A document of another template is still read by the words of its heads as far as they go.",
  },
  options: [formatOption("text", "json")],
  examples: [
    { line: "mingzhang families", shows: { zh: "全部模板", en: "all of them" } },
    { line: "mingzhang families --format json", shows: { zh: "含每张表的标识", en: "with the id of every table" } },
  ],
  async run({ terminal, language, value }) {
    const { statutes } = await loadProduct()
    if (value("format") === "json") terminal.out(`${JSON.stringify(statutes.families, null, 2)}\n`)
    else
      for (const family of statutes.families) {
        const kind = family.kind === "budget" ? { zh: "预算", en: "budget" } : { zh: "决算", en: "accounts" }
        const tables = family.tables.map((table) => table.form).join(" ")
        const count = language === "zh" ? `${family.tables.length} 张表` : `${family.tables.length} tables`
        terminal.out(`${family.id.padEnd(24)} ${family.name[language]}\n`)
        terminal.out(`${" ".repeat(24)} ${kind[language]} · ${family.unit} · ${count}: ${tables}\n`)
      }
    return 0
  },
}
