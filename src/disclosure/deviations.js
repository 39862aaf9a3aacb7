/**
 * What was printed in a text otherwise than the ledger says, by section and slot. Empty unless a disclosure is
 * compiled as published.
 */
export class Deviations {
    bySlot = new Map();
    used = new Set();
    constructor(ledger, asPublished) {
        if (!asPublished)
            return;
        for (const deviation of ledger.deviations)
            if (deviation.section !== undefined && deviation.form === undefined)
                this.bySlot.set(`${deviation.section}\n${deviation.slot ?? ""}`, deviation);
    }
    /** What was printed in a slot; empty where it was left out; undefined where nothing deviates. */
    printed(section, slot) {
        if (this.bySlot.size === 0)
            return undefined;
        const deviation = this.bySlot.get(`${section}\n${slot}`);
        if (!deviation)
            return undefined;
        this.used.add(deviation);
        return deviation.printed;
    }
    /** Deviations no slot answered to: they would be lost silently. */
    unused() {
        return [...this.bySlot.values()]
            .filter((deviation) => !this.used.has(deviation))
            .map((deviation) => ({
            code: "unused-deviation",
            severity: "warning",
            section: deviation.section ?? "",
            slot: deviation.slot ?? "",
            at: deviation.at,
            message: {
                zh: `公布差异没有用上：说明文字中没有“${deviation.section}”一节的“${deviation.slot ?? ""}”，请核对节名和位置名。`,
                en: `A published deviation was not applied: the text has no slot ${deviation.slot ?? ""} in section ${deviation.section}; check both names.`,
            },
        }));
    }
}
