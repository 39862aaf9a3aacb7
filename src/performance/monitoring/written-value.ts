import { plain } from "#statutes"

const longest = 60
/** 「累计」 and 「截至6月底」 before a value, 「完成」 behind it, and remarks in brackets say nothing about how much. */
const before =
  /^(?:截[至止]到?[^,:，：]{1,12}[,:]|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?(?=累计)|目前|现(?!场)|已经?|累计|共计?|实际){1,4}(?!完成$)(?=.)/u
const behind = /(?:%|‰)(已?完成|左右)$/u
const planned = /预计|计划|预期|拟于|拟定?在|争取|力争|将于|预估/u
const notBegun =
  /^(?:尚?未|没有?|还未|暂未)(?:开始|启动|开展|发生|支出|支付|使用)(?!完|到位|全|结束)[^\d一二三四五六七八九十百]*$/u
/** A comma within a number (11,663) and the colon of a proportion (1:3) part nothing. */
const remark = /^(.{1,20}?)(?:\(|;|[,:](?!\d)|(?<!\d)[,:]).*$/u

/** A result as a person writes it, without what stands around the value. */
export function writtenValue(text: string): string {
  const whole = plain(text.slice(0, 400)).replace(/[。;；]+$/u, "")
  const rest = whole.replace(before, "")
  const said = remark.exec(rest)?.[1]
  const value = said !== undefined && /\d/.test(said) && rest.length > 12 ? said : rest
  return behind.test(value) ? value.replace(/(?:已?完成|左右)$/u, "") : value
}

/** Whether it says what is to come, not what has been reached: 预计12月完成. */
export function isPlanned(text: string): boolean {
  return planned.test(text)
}

/** Whether it says that nothing has been done at all: 尚未启动; 「未支付完毕，已支付80%」 does not. */
export function isNotBegun(text: string): boolean {
  return notBegun.test(text)
}

/** A text as messages quote it. */
export function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
