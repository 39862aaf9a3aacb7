import { createRequire } from "node:module"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { builtInFormat } from "./built-in-formats.ts"
import { numberFormat } from "./number-format.ts"

const shown = (code: string, value: number, date1904 = false) => numberFormat(code, date1904).number(value)

describe("numbers as a spreadsheet shows them", () => {
  it.each([
    ["General", 867.0200000000001, "867.02"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 2080505, "2080505"],
    ["General", -8.22, "-8.22"],
    ["General", 1 / 3, "0.333333333"],
    ["General", 189767551.46000001, "189767551.46"],
    ["General", 123456789012.34, "123456789012.34"],
    ["General", 0, "0"],
    ["General", 1e20, "1E+20"],
    ["0.00", 1830.55, "1830.55"],
    ["0.00", 1.005, "1.01"],
    ["0.00", 867.025, "867.03"],
    ["0.00", 0.995, "1.00"],
    ["0.00", -0.5, "-0.50"],
    ["0", 99.5, "100"],
    ["0.00", -0.001, "0.00"],
    ["#,##0.00", 1234567.891, "1,234,567.89"],
    ["#,##0.00_ ;-#,##0.00", -1830.55, "-1,830.55"],
    ["#,##0.00_ ;-#,##0.00", 1830.55, "1,830.55"],
    ["0_);(0)", -12, "(12)"],
    ["0_);(0)", 12, "12"],
    ["0.00%", 0.0561, "5.61%"],
    ["0%", 1, "100%"],
    ['0.00"万元"', 12.3, "12.30万元"],
    ['#,##0"元"', 1234, "1,234元"],
    ["0.00;[Red]-0.00", -3.456, "-3.46"],
    ["[>=10000]#,##0.0,;0.00", 12345, "12.3"],
    ["[>=10000]#,##0.0,;0.00", 12, "12.00"],
    ['0.00;-0.00;"—"', 0, "—"],
    ["#", 0, ""],
    ["#.##", 1.5, "1.5"],
    ["0.00E+00", 12345, "1.23E+04"],
    ["000000", 208, "000208"],
    ["[$¥-804]#,##0.00", 5, "¥5.00"],
    ["# ?/?", 0.5, "0.5"],
    ["0000-00", 202412, "2024-12"],
    [builtInFormat(43), 0, "-"],
    [builtInFormat(43), -1234.5, "-1,234.50"],
    [builtInFormat(4), 1234.5, "1,234.50"],
  ])("%s of %d is %s", (code, value, text) => expect(shown(code, value)).toBe(text))

  it.each([
    [builtInFormat(14), 45292, "2024/1/1"],
    [builtInFormat(31), 45292, "2024年1月1日"],
    ['yyyy"年"m"月"d"日";@', 45350, "2024年2月28日"],
    ["yyyy-mm-dd hh:mm", 45292.75, "2024-01-01 18:00"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45292, "2024年1月1日"],
    ["h:mm AM/PM", 0.5, "12:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ["mm:ss.0", 0.0007, "01:00.5"],
    ["aaaa", 45292, "星期一"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", 1, "1900/1/1"],
    ["yyyy/m/d", -1, "-1"],
  ])("%s of %d is the date %s", (code, value, text) => expect(shown(code, value)).toBe(text))

  it("counts days from 1904 where the workbook does", () => {
    expect(shown("yyyy/m/d", 43830, true)).toBe("2024/1/1")
  })

  it("sets text as it is, or into its own section", () => {
    expect(numberFormat("0.00").text("合计")).toBe("合计")
    expect(numberFormat('0;0;0;"部门："@').text("某局")).toBe("部门：某局")
  })

  it("shows any number under any code without failing", () => {
    const code = fc.string({ unit: fc.constantFrom(...'0#?.,%;E+-[]"\\_*@ymdhs/ 年General>='), maxLength: 40 })
    fc.assert(
      fc.property(code, fc.double(), (made, value) => typeof shown(made, value) === "string"),
      { numRuns: 2000 },
    )
  })

  it("agrees with SheetJS where both round alike", () => {
    const { SSF } = createRequire(import.meta.url)("@e965/xlsx") as { SSF: { format(code: string, v: number): string } }
    const codes = ["0", "0.00", "#,##0", "#,##0.00", "0.0%", "0.00_ ;-0.00", "(0);[Red](0)", "#,##0.00;(#,##0.00);0.00"]
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 1000, max: 1e9 }), (code, cents) => {
        for (const value of [cents / 100 + 0.001, -cents / 100 - 0.001])
          expect(shown(code, value)).toBe(SSF.format(code, value).trim())
      }),
    )
  })
})
