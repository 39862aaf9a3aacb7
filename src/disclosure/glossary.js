import { chineseNumber } from "./chinese-date.js";
/** The terms explained: the ledger's own where it has any, else the family's. */
export function glossaryBlocks(teller) {
    const own = teller.texts("glossary");
    const terms = own.length > 0 ? own : teller.narrative.glossary.map(([term, meaning]) => `${term}：${meaning}`);
    return terms.map((term, i) => ({
        kind: "paragraph",
        style: "body",
        runs: [
            {
                text: /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])/.test(term)
                    ? term
                    : `${chineseNumber(i + 1)}、${term}`,
            },
        ],
    }));
}
