import { fenPerUnit, printFen, printMicro, printScaled } from "#money";
/** A figure as printed, with the exact number behind it; blank when nothing is known, or nothing is there and zero prints blank. */
export function printedFigure(value, column, style) {
    if (value === undefined || (value === 0 && style.zero === "blank"))
        return { text: "" };
    if (column.measure === "difference-rate")
        return { text: printMicro(value, 2), number: { value: exact(value, 6), decimals: 2, grouped: false } };
    return {
        text: printFen(value, style.unit, style.decimals, style.grouped),
        number: {
            value: exact(value, Math.round(Math.log10(fenPerUnit[style.unit]))),
            decimals: style.decimals,
            grouped: style.grouped,
        },
    };
}
/** A scaled integer as an exact decimal number without closing zeros: (8670234000, 6) → "8670.234". */
export function exact(scaled, decimals) {
    const text = printScaled(scaled, decimals);
    return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
/** Width of a text in Chinese characters: other letters take half. */
export function textWidth(text) {
    let width = 0;
    for (const c of text)
        width += c > "\u2e7f" ? 1 : 0.55;
    return width;
}
