import { normaliseLabel, splitOrdinal } from "#statutes";
import { dated } from "./meaning.js";
import { hanNumber } from "./han-number.js";
import { planMembers } from "./member-rows.js";
import { filled } from "./statement-context.js";
/** The rows of a panel: body and foot. */
export function plannedRows(panel, base, context) {
    const body = panel.rows.flatMap((row) => planned(row, base, context, {}));
    const foot = (panel.foot ?? []).flatMap((row) => planned(row, base, context, {}));
    return [...body, ...foot.map((row) => ({ ...row, foot: true }))];
}
/** The rows that one entry of a layout stands for. */
export function planned(row, base, context, nesting) {
    if (row.each !== undefined)
        return planMembers(row, base, context, nesting);
    if (row.list !== undefined)
        return listed(row, context);
    const text = filled(row.label ?? "", context);
    const at = dated(row.at ?? {}, context.ledger.publisher.year);
    const kind = row.blank || (row.label === undefined && !row.single && !row.total) ? "blank" : row.total ? "total" : "item";
    return [
        {
            kind: row.single ? "total" : kind,
            level: row.level ?? (row.total || row.single ? 0 : 1),
            ofWhich: row.ofWhich === true,
            texts: new Map(Object.entries(row.texts ?? {})),
            label: {
                text,
                ...(row.in === undefined ? {} : { in: row.in }),
                ...(row.span === undefined ? {} : { span: row.span }),
            },
            at,
            asked: [at, ...(row.also ?? [])].map((one) => ({ ...nesting.asked, ...one })),
            key: row.key ?? (row.single ? "金额" : labelKey(text)),
            ...(row.over ? { over: row.over } : {}),
            optional: row.optional === true,
            foot: false,
        },
    ];
}
/** A label as the facts name it: normalised, without ordinal and closing colon. */
export function labelKey(text) {
    return splitOrdinal(normaliseLabel(text)).bare.replace(/[:。(（]+$/, "");
}
/** A label with the ordinal and name of a member. */
export function memberLabel(template, ordinal, name) {
    return template.replace("{han}", hanNumber(ordinal)).replace("{number}", String(ordinal)).replace("{name}", name);
}
function listed(row, context) {
    const list = context.statutes.layoutList(row.list);
    if (!list)
        return [];
    const { dimension } = list;
    const classification = dimension === "function" || dimension === "economicDepartment" || dimension === "economicGovernment"
        ? context.statutes.classifications[dimension]
        : undefined;
    return list.members.map((member, index) => {
        const name = member.label ?? classification?.byCode(member.code)?.name ?? member.code;
        const ordinal = member.ordinal ?? index + 1;
        const text = row.label === undefined ? undefined : memberLabel(row.label, ordinal, name);
        const at = { ...row.at, [dimension]: member.code };
        return {
            kind: "item",
            level: text === undefined ? (member.code.length - 1) / 2 : (row.level ?? 1),
            ofWhich: row.ofWhich === true,
            texts: text === undefined
                ? new Map([
                    ["code", member.code],
                    ["name", name],
                ])
                : new Map(),
            ...(text === undefined ? {} : { label: { text } }),
            at,
            asked: [at],
            key: text === undefined ? member.code : labelKey(text),
            ...(text === undefined && dimension === "economicDepartment" ? { rowKind: dimension } : {}),
            optional: member.optional === true,
            foot: false,
        };
    });
}
