import { coordinateKey } from "#fiscal";
import { chineseDate } from "./chinese-date.js";
import { countAmong, countOf } from "./counts.js";
import { Deviations } from "./deviations.js";
import { Figures, atPhase } from "./figures.js";
import { memberText } from "./member-text.js";
import { Members } from "./members.js";
import { closedShares, percentScaled, printedAmount, printedPercent, printsAsZero, } from "./printed-figure.js";
import { reasonOf } from "./reason.js";
import { gradeOf, meanScore } from "./score.js";
const deepest = 12;
/** Tells the texts of a narrative from a book: every slot filled, every choice made. */
export class Teller {
    findings = [];
    figures;
    members;
    deviations;
    book;
    narrative;
    percentDecimals;
    statutes;
    options;
    reported = new Set();
    gatheredTexts = new Map();
    closed = new Map();
    constructor(book, narrative, statutes, options) {
        this.book = book;
        this.narrative = narrative;
        this.statutes = statutes;
        this.options = options;
        this.figures = new Figures(book, narrative);
        this.members = new Members(book, narrative, statutes, this.figures);
        this.deviations = new Deviations(book.ledger, options.asPublished);
        this.percentDecimals = book.ledger.publisher.percentDecimals ?? narrative.percentDecimals;
        for (const text of book.ledger.texts) {
            const known = this.gatheredTexts.get(text.slot);
            this.gatheredTexts.set(text.slot, known ? [...known, text.text] : [text.text]);
        }
    }
    /** The runs of a text. Plain words and figures apart; a figure's run carries its permanent anchor. */
    runs(text, telling) {
        const runs = [];
        this.tell(this.narrative.nodes(text), telling, runs, 0);
        return joined(runs);
    }
    plain(text, telling) {
        return this.runs(text, telling)
            .map((run) => run.text)
            .join("");
    }
    holds(condition, telling) {
        return this.allHold(this.narrative.conditions(condition), telling);
    }
    /** Paragraphs the ledger gives for a slot. */
    texts(slot) {
        return this.gatheredTexts.get(slot) ?? [];
    }
    tell(nodes, telling, runs, depth) {
        if (depth > deepest)
            throw new Error(`phrases of ${this.narrative.id} call each other in section ${telling.section}`);
        for (const node of nodes)
            if (typeof node === "string")
                runs.push({ text: node });
            else if (node.kind === "slot")
                this.fill(node.slot, telling, runs, depth);
            else if (node.kind === "choice")
                this.tell(this.allHold(node.when, telling) ? node.words : node.otherwise, telling, runs, depth);
            else {
                const members = this.members.of(node.list);
                if (members.length === 0)
                    this.tell(node.none, telling, runs, depth);
                members.forEach((member, i) => {
                    if (i > 0)
                        runs.push({ text: node.separator });
                    const last = i === members.length - 1;
                    this.tell(node.body, { ...telling, member, list: node.list, ordinal: i + 1, last }, runs, depth);
                });
            }
    }
    fill(slot, telling, runs, depth) {
        const phrase = this.narrative.phrases[slot.ask ?? slot.name];
        if (phrase !== undefined) {
            const said = slot.ask === undefined ? telling.said : this.figureOf(slot, telling);
            this.tell(this.narrative.nodes(phrase), said ? { ...telling, said } : telling, runs, depth + 1);
            return;
        }
        const word = this.word(slot, telling);
        if (word !== undefined) {
            if (word)
                runs.push({ text: word });
            return;
        }
        const id = this.idOf(slot, telling);
        const printed = this.deviations.printed(telling.section, id);
        const anchor = `${telling.section}/${id}`;
        if (printed !== undefined) {
            runs.push({ text: printed, anchor });
            return;
        }
        const { text, assumed } = this.printed(slot, telling, id);
        if (text)
            runs.push({ text, anchor, ...(assumed ? { assumed } : {}) });
    }
    /** What is no figure: names, years, texts. */
    word(slot, telling) {
        const { publisher } = this.book.ledger;
        switch (slot.name) {
            case "name":
                return publisher.name;
            case "self":
                return publisher.self;
            case "year":
                return `${publisher.year}`;
            case "prior":
                return `${publisher.year - 1}`;
            case "date":
                return chineseDate(publisher.issued);
            case "month":
                return chineseDate(publisher.issued.slice(0, 7));
            case "level":
                return publisher.level === "department" ? "部门" : "单位";
            case "code":
                return publisher.code ?? "";
            case "grade":
                return gradeOf(meanScore(this.book.ledger.evaluations));
            case "secrecy":
                return publisher.secrecyReview ?? "已审查";
            case "signed":
                return publisher.signedOff ?? "已审签";
            case "n":
                return `${telling.ordinal ?? 1}`;
            case "text":
                return this.text(slot, telling);
            case "it":
                return telling.member && memberText(telling.member, slot.ask, this.statutes);
            default:
                return slot.ask === undefined && this.narrative.figures[slot.name] === undefined
                    ? this.narrative.words[slot.name]
                    : undefined;
        }
    }
    text(slot, telling) {
        const name = slot.argument ?? "";
        const texts = this.gatheredTexts.get(name);
        if (texts)
            return texts.join("");
        const usual = this.narrative.words[name];
        return usual ?? this.gap("missing-text", telling, `text:${name}`, name);
    }
    printed(slot, telling, id) {
        if (slot.name === "count") {
            const count = this.count(slot, telling);
            return { text: `${count.value}`, ...(count.assumed ? { assumed: count.assumed } : {}) };
        }
        if (slot.name === "mean")
            return { text: meanScore(this.book.ledger.evaluations) ?? "" };
        if (slot.name === "list")
            return { text: `${this.members.of(slot.argument ?? "").length}` };
        const figure = this.figureOf(slot, telling);
        if (!figure)
            throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: no figure ${slot.name}`);
        const amount = this.figures.amount(figure);
        const fen = amount?.fen ?? 0;
        const assumed = amount?.assumed[0];
        const as = (text) => ({ text, ...(assumed ? { assumed } : {}) });
        const { form } = telling;
        switch (slot.ask) {
            case undefined:
                return as(`${printedAmount(fen, form)}${form.unit}`);
            case "number":
                return as(printedAmount(fen, form));
            case "change":
                return as(this.change(fen - (this.figures.prior(figure)?.fen ?? 0), form));
            case "rate":
                return as(this.rate(fen, this.figures.prior(figure)?.fen ?? 0));
            case "share":
                return as(this.share(fen, slot, telling));
            case "done": {
                const base = this.figures.fen(this.against(figure, slot));
                return as(printedPercent(percentScaled(fen, base, this.percentDecimals) ?? 0, this.percentDecimals));
            }
            case "cmp": {
                const difference = fen - this.figures.fen(this.against(figure, slot));
                return as(printsAsZero(difference, form) ? "持平" : difference > 0 ? "大于" : "小于");
            }
            case "last":
                return as(`${printedAmount(this.figures.prior(figure)?.fen ?? 0, form)}${form.unit}`);
            case "reason":
                return { text: this.reason(figure, slot.argument === "difference" ? "difference" : "change", telling, id) };
            default:
                throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot answer .${slot.ask}`);
        }
    }
    count(slot, telling) {
        const { ledger } = this.book;
        const own = telling.member?.count;
        if (slot.argument !== undefined || own === undefined)
            return countOf(ledger, slot.argument ?? "");
        return countAmong(ledger, own, this.members.of(telling.list ?? "").flatMap((member) => member.count ?? []));
    }
    change(difference, form) {
        if (difference === 0)
            return "持平";
        if (printsAsZero(difference, form))
            return "基本持平";
        return `${difference > 0 ? "增加" : "减少"}${printedAmount(Math.abs(difference), form)}${form.unit}`;
    }
    rate(fen, base) {
        const scaled = percentScaled(fen - base, base, this.percentDecimals) ?? 0;
        return `${fen > base ? "增长" : "下降"}${printedPercent(Math.abs(scaled), this.percentDecimals)}`;
    }
    /** Each share by itself; of the members of a list that closes, as the whole list needs. */
    share(fen, slot, telling) {
        const whole = this.figures.named(slot.argument ?? "");
        const total = whole ? this.figures.fen(whole) : 0;
        const list = telling.list;
        if (this.book.ledger.publisher.sharesClose && list && telling.member)
            return printedPercent(this.closing(list, total, telling).get(telling.member.key) ?? 0, this.percentDecimals);
        return printedPercent(percentScaled(fen, total, this.percentDecimals) ?? 0, this.percentDecimals);
    }
    closing(list, total, telling) {
        const key = `${list}\n${total}`;
        let shares = this.closed.get(key);
        if (!shares) {
            const members = this.members.of(list);
            const parts = members.map((member) => (member.figure ? this.figures.fen(member.figure) : 0));
            const whole = parts.reduce((sum, part) => sum + part, 0) === total;
            const { scaled, adjusted } = whole
                ? closedShares(parts, total, this.percentDecimals)
                : { scaled: parts.map((part) => percentScaled(part, total, this.percentDecimals) ?? 0), adjusted: -1 };
            shares = new Map(members.map((member, i) => [member.key, scaled[i]]));
            this.closed.set(key, shares);
            const on = members[adjusted];
            if (on)
                this.findings.push({
                    code: "shares-adjusted",
                    severity: "info",
                    section: telling.section,
                    slot: `${list}/${on.key}.share`,
                    message: {
                        zh: `“${on.name}”的占比已调整，使各项占比之和为100%。`,
                        en: `The share of ${on.name} was adjusted so that all shares close at 100 %.`,
                    },
                });
        }
        return shares;
    }
    against(figure, slot) {
        const other = slot.argument === undefined ? undefined : this.figures.named(slot.argument);
        return other ?? atPhase(figure, slot.argument ?? "approved");
    }
    reason(figure, about, telling, id) {
        const found = reasonOf(this.book.ledger.reasons, figure.coordinate, about);
        if (found)
            return found.text.replace(/[。；;.]+$/, "");
        return this.gap("missing-reason", telling, id, coordinateKey(figure.coordinate), about);
    }
    /** A gap a person has to fill, printed as such, and the finding that keeps it from being published. */
    gap(code, telling, slot, of, about) {
        const reason = code === "missing-reason";
        const column = about === "difference" ? "difference（与预算的差异）" : "change（与上年的增减）";
        this.say({
            code,
            severity: this.options.draft ? "warning" : "error",
            section: telling.section,
            slot,
            message: reason
                ? {
                    zh: `“${telling.section}”一节的 ${of} 有变化，但没有填写原因。请在账册的“原因”表中为 ${of} 增加一行，类别为 ${column}。`,
                    en: `${of} in section ${telling.section} changed and no reason is entered. Add a row for ${of} (${about}) to the ledger's table of reasons.`,
                }
                : {
                    zh: `“${telling.section}”一节缺少文字“${of}”。请在账册的“文字”表中增加位置为 ${of} 的一行。`,
                    en: `Section ${telling.section} needs the text ${of}. Add a row with this slot to the ledger's table of texts.`,
                },
        });
        return reason ? "【待填写：原因】" : `【待填写：${of}】`;
    }
    say(finding) {
        const key = `${finding.code}\n${finding.section}\n${finding.slot}`;
        if (this.reported.has(key))
            return;
        this.reported.add(key);
        this.findings.push(finding);
    }
    allHold(conditions, telling) {
        return conditions.every(({ slot, not }) => this.isSo(slot, telling) !== not);
    }
    isSo(slot, telling) {
        const { publisher } = this.book.ledger;
        switch (slot.name) {
            case "level":
                return publisher.level === slot.argument;
            case "text":
                return this.gatheredTexts.has(slot.argument ?? "");
            case "count":
                return countOf(this.book.ledger, slot.argument ?? "").value !== 0;
            case "list":
                return this.members.of(slot.argument ?? "").length > 0;
            case "some":
                return this.members.of(slot.argument ?? "").length > 1;
            case "last":
                return telling.last === true;
            case "first":
                return telling.ordinal === 1;
            case "mean":
                return meanScore(this.book.ledger.evaluations) !== undefined;
            case "agencies":
                return this.book.ledger.units.every((unit) => unit.nature !== "institution");
        }
        if (slot.name === "it" && slot.ask === "report")
            return telling.member?.evaluation?.report === true;
        if (slot.name === "it" && slot.ask && memberText(telling.member, slot.ask, this.statutes) !== undefined)
            return memberText(telling.member, slot.ask, this.statutes) !== "";
        const figure = this.figureOf(slot, telling);
        if (!figure)
            return this.narrative.words[slot.name] !== undefined;
        return this.isSoOf(figure, slot, telling);
    }
    isSoOf(figure, slot, telling) {
        const fen = this.figures.fen(figure);
        if (slot.ask === undefined)
            return fen !== 0;
        const { form } = telling;
        if (slot.ask === "differs")
            return !printsAsZero(fen - this.figures.fen(this.against(figure, slot)), form);
        if (slot.ask === "equals") {
            const other = this.against(figure, slot);
            return fen === this.figures.fen(other) && this.figures.prior(figure)?.fen === this.figures.prior(other)?.fen;
        }
        if (slot.ask === "base")
            return this.figures.fen(this.against(figure, slot)) !== 0;
        const prior = this.figures.prior(figure);
        if (slot.ask === "known") {
            if (!prior)
                this.missingPrior(figure, slot, telling);
            return prior !== undefined;
        }
        const difference = fen - (prior?.fen ?? 0);
        switch (slot.ask) {
            case "told":
                return prior !== undefined && (fen !== 0 || prior.fen !== 0);
            case "changed":
                return prior !== undefined && !printsAsZero(difference, form);
            case "same":
                return prior !== undefined && printsAsZero(difference, form);
            case "up":
                return prior !== undefined && !printsAsZero(difference, form) && difference > 0;
            case "down":
                return prior !== undefined && !printsAsZero(difference, form) && difference < 0;
            case "rated": {
                if (!prior || prior.fen <= 0 || printsAsZero(difference, form))
                    return false;
                return percentScaled(difference, prior.fen, this.percentDecimals) !== 0;
            }
            default:
                throw new Error(`narrative ${this.narrative.id}, section ${telling.section}: cannot ask .${slot.ask}`);
        }
    }
    missingPrior(figure, slot, telling) {
        const of = coordinateKey({ ...(figure.stated ?? figure.coordinate), year: `${this.book.ledger.publisher.year - 1}` });
        this.say({
            code: "missing-prior-year",
            severity: "warning",
            section: telling.section,
            slot: this.named(slot, telling),
            message: {
                zh: `没有上年数，“${telling.section}”一节中的增减比较未写出。请在账册的“核对数”表中填写 ${of}。`,
                en: `Last year's figure is not entered; section ${telling.section} leaves the comparison out. Enter ${of} in the ledger's table of stated amounts.`,
            },
        });
    }
    figureOf(slot, telling) {
        const figure = slot.name === "it" ? telling.member?.figure : slot.name === "x" ? telling.said : this.figures.named(slot.name);
        return figure && slot.phase !== undefined ? atPhase(figure, slot.phase) : figure;
    }
    /** The slot's id in its section; the n-th of equal ones ends in #n. */
    idOf(slot, telling) {
        const id = this.named(slot, telling);
        const times = (telling.met.get(id) ?? 0) + 1;
        telling.met.set(id, times);
        return times === 1 ? id : `${id}#${times}`;
    }
    named(slot, telling) {
        const member = telling.member;
        const inList = member && telling.list ? `${telling.list}/${member.key}` : "it";
        const name = slot.name === "it" ? inList : slot.name === "x" ? (telling.said?.name ?? "x") : slot.name;
        const of = telling.said === member?.figure && slot.name === "x" && member ? inList : name;
        const counted = slot.name === "count" || slot.name === "list";
        const argument = counted ? `:${slot.argument ?? member?.count ?? ""}` : "";
        return `${of}${argument}${slot.phase ? `@${slot.phase}` : ""}${slot.ask ? `.${slot.ask}` : ""}`;
    }
}
/** Neighbouring plain runs as one. */
function joined(runs) {
    const result = [];
    for (const run of runs) {
        const before = result[result.length - 1];
        if (before && before.anchor === undefined && run.anchor === undefined)
            result[result.length - 1] = { text: before.text + run.text };
        else
            result.push(run);
    }
    return result;
}
