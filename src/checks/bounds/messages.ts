/** What rules about bounds say: a requirement, what is printed, what it should be. */
export const boundMessages = {
  differs: {
    zh: "{statement}，印为{found}，应为{expected}，相差{difference}（容差{tolerance}）。请核对两张表的同一科目，更正其中错误的一处。",
    en: "{statementEn}: printed {found}, should be {expected}; difference {difference} (tolerance {tolerance}). Compare both tables and mend the wrong one.",
  },
  exceeds: {
    zh: "{statement}，印为{found}，应为{expected}，部分超出整体{difference}。请核对两张表的同一科目。",
    en: "{statementEn}: printed {found}, should be {expected}; the part exceeds the whole by {difference}. Compare both tables.",
  },
} as const
