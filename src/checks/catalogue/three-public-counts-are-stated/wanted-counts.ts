/** A count the explanation must state, and the words that state it: a number must stand beside them. */
interface WantedCount {
  readonly name: string
  readonly said: RegExp
}

const number = "[\\d〇零一二两三四五六七八九十百]+"

/** Source: 财预〔2016〕143号, the accounts template of the Ministry and those of provinces. @zh 应公开的实物量 */
const wanted: readonly WantedCount[] = [
  {
    name: "因公出国（境）团组数",
    said: new RegExp(
      `团组(?:数|共|数量|为|共计|：|:){0,3}${number}|${number}个?(?:因公)?(?:出国|出境)?[（(]?境?[）)]?(?:的)?团组|${number}个?团`,
    ),
  },
  {
    name: "因公出国（境）人次",
    said: new RegExp(`(?:出国|出境|团组|累计|出访)[^。；]{0,30}?${number}人|人次数?(?:为|：|:)?${number}`),
  },
  {
    name: "公务用车购置数",
    said: new RegExp(
      `(?:购置|购入|更新|新购)[^。；]{0,24}?${number}[辆台]|(?:购置|更新)(?:公务用车|车辆|数|量)[^。；]{0,8}${number}|(?:无|未|没有)[^。；]{0,8}(?:购置|更新)[^。；]{0,6}(?:车|计划)?`,
    ),
  },
  {
    name: "公务用车保有量",
    said: new RegExp(
      `保有[^。；]{0,16}?${number}[辆台]?|(?:共有|实有|现有)[^。；]{0,10}公务用?车[^。；]{0,6}${number}[辆台]|公务用车[^。；]{0,12}(?:数|量)(?:为|：|:)?${number}|(?:无|没有)公务用?车`,
    ),
  },
  {
    name: "国内公务接待批次",
    said: new RegExp(
      `${number}个?批次?|批次[数为：:]{0,2}${number}|(?:接待|来访)[^。；]{0,16}团组${number}|接待[^。；]{0,20}${number}次`,
    ),
  },
  {
    name: "国内公务接待人次",
    said: new RegExp(`(?:接待|来访|来宾|批次?)[^。；]{0,30}?${number}人|人次(?:数)?[为：:]{0,2}${number}`),
  },
]

/** Names of the counts that a text does not state. Every pattern looks at a bounded stretch. */
export function countsWanted(text: string): string[] {
  const looked = text.slice(0, 8000)
  return wanted.filter(({ said }) => !said.test(looked)).map(({ name }) => name)
}
