/**
 * Why a target cannot be measured.
 * @zh 指标值不可衡量的原因
 */
export type Obstacle = "blank" | "no-unit" | "vague" | "refers-elsewhere" | "no-base" | "sentence"

/** Each obstacle in words, for messages and explanations. */
export const obstacleWords: Readonly<Record<Obstacle, { readonly zh: string; readonly en: string }>> = {
  blank: { zh: "没有填写指标值", en: "no target is given" },
  "no-unit": { zh: "只有数字，没有计量单位", en: "a number without a unit" },
  vague: { zh: "用词含糊，无法判断是否完成", en: "a vague word that cannot be met or missed" },
  "refers-elsewhere": {
    zh: "只指向规定、文件或标准，没有写明要达到的值",
    en: "refers to rules or documents and gives no value of its own",
  },
  "no-base": { zh: "与基数比较，但没有写明基数", en: "compares with a base that is not given" },
  sentence: { zh: "文字叙述，不是单一的数值、日期或等级", en: "a sentence, not one number, date or grade" },
}

const blank = /^(?:无|无要求|暂无|空|空白|未填|不适用|不涉及|无此项|不要求|n\/?a|null|none|[-/\\*·.…_]+)?$/iu

const vague = new Set(
  `长期 短期 中长期 按需 正常 若干 一定 持续 不断 适量 适当 适度 适时 适中 较多 较少 部分 尽快 尽量 尽可能 视情况 视情况而定 根据实际
  按实际 按实际发生 按实际情况 根据实际情况 据实 据实结算 按实结算 实际发生 以实际为准 多次 多人 多个 很多 大量 少量 相应 有关 一般 其他 待定 另定 不定期
  定期 经常 随时 永久 常年 长久 全过程 日常`.split(/\s+/),
)

const sending = /按(?![时期月季年质量需日序劳户人比计])|依照|依据|依法|根据|遵照|遵守|遵循|参照|严格执行|严格落实|符合/u
const destination =
  /规定|要求|标准|文件|办法|制度|政策|通知|合同|协议|方案|规范|流程|程序|规程|细则|法规|法律|条例|为准|精神|条件/u

/** Nothing is printed, or a mark that says so. */
export function isBlank(text: string): boolean {
  return text.length <= 40 && blank.test(text)
}

/** A word that can be neither met nor missed. */
export function isVague(text: string): boolean {
  return vague.has(text)
}

/** Words that send the reader to a rule, a file or a standard. */
export function refersElsewhere(text: string): boolean {
  const words = text.slice(0, 200)
  const from = words.search(sending)
  return from >= 0 && destination.test(words.slice(from + 1))
}
