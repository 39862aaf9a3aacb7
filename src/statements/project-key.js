const folded = {
    "（": "(",
    "）": ")",
    "：": ":",
    "，": ",",
    "；": ";",
    "／": "/",
    "〈": "<",
    "〉": ">",
    "﹤": "<",
    "﹥": ">",
    "≧": "≥",
    "≦": "≤",
    "⩾": "≥",
    "⩽": "≤",
    "＝": "=",
    "＞": ">",
    "＜": "<",
    "％": "%",
    "﹪": "%",
    "～": "~",
    "—": "-",
    "–": "-",
    "−": "-",
    "＋": "+",
    "．": ".",
};
/**
 * The name under which a project's figures meet, wherever it is printed: spacing, quotation marks and the width of
 * letters and signs do not count.
 * @zh 项目名称归一
 */
export function projectKey(name) {
    return name
        .replace(/[\s\u200b０-９（）：，；／〈〉﹤﹥≧≦⩾⩽＝＞＜％﹪～—–−＋．]/g, (c) => {
        const code = c.charCodeAt(0);
        return code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (folded[c] ?? "");
    })
        .replace(/[“”"']/g, "");
}
