/** Gathers once what every line of a ledger is read against. */
export function surroundingsOf(ledger, statutes) {
    const { publisher, units, lines, projects } = ledger;
    const byUnit = new Map();
    for (const unit of units)
        for (const key of [unit.code, unit.name])
            if (!byUnit.has(key))
                byUnit.set(key, unit);
    const names = [publisher.code, publisher.departmentCode, publisher.name, publisher.department];
    const [only, ...others] = units;
    return {
        statutes,
        units: byUnit,
        ...(only && others.length === 0 ? { soleUnit: only } : {}),
        whole: [...new Set(names.filter((name) => name !== undefined && !byUnit.has(name)))],
        projects: new Map([...projects].reverse().flatMap(({ code, name }) => {
            const both = [...new Set([code, name])];
            return both.map((key) => [key, both]);
        })),
        threePublic: threePublicBySection(statutes),
        allFiscal: !lines.some((line) => line.coordinate.source?.startsWith("R11.")),
        fundTypes: fundTypesOf(statutes),
    };
}
/** The governmental economic section of a line: its own, or where the mapping sends the departmental one for the unit's nature. */
export function governmentSection(line, around) {
    const { economicGovernment, economicDepartment } = line.coordinate;
    if (economicGovernment !== undefined || economicDepartment === undefined)
        return economicGovernment;
    const nature = unitOf(line, around)?.nature;
    if (nature === undefined)
        return undefined;
    const { admin, institution } = around.statutes.classifications.economicMapping.governmentFor(economicDepartment);
    return (nature === "institution" ? (institution ?? admin) : (admin ?? institution))?.code;
}
/** The unit of a line: the one it names, or the only one. */
export function unitOf(line, around) {
    const { unit } = line.coordinate;
    return unit === undefined ? around.soleUnit : around.units.get(unit);
}
/** The 支出性质 of a line; 基本支出 without more is personnel or operating by its economic class (rules of 基本支出: 301 and 303). */
export function natureOf({ coordinate }) {
    const { nature, economicDepartment, project } = coordinate;
    if (nature === undefined)
        return project === undefined ? undefined : "project";
    if (nature !== "basic" || economicDepartment === undefined)
        return nature;
    return /^30[13]/.test(economicDepartment) ? "basic.personnel" : "basic.operating";
}
/** Everything a line counts under: each member it has, and all members above it. */
export function membersOfLine(line, around) {
    const { coordinate, posting } = line;
    const keys = [];
    const add = (dimension, values) => {
        for (const value of values)
            keys.push(`${dimension}=${value}`);
    };
    const flow = coordinate.flow ?? "expenditure";
    const nature = natureOf(line);
    const government = governmentSection(line, around);
    add("phase", posting === "supplement" || posting === "virement" ? ["adjusted"] : phasesOf[posting]);
    add("flow", flowsOf(flow));
    add("vintage", vintagesOf(coordinate.vintage, flow));
    if (coordinate.source !== undefined)
        add("source", sourcesAbove(coordinate.source, flow, around));
    if (nature !== undefined)
        add("nature", dotted(nature));
    if (coordinate.function !== undefined)
        add("function", codesAbove(coordinate.function));
    if (coordinate.economicDepartment !== undefined)
        add("economicDepartment", codesAbove(coordinate.economicDepartment));
    if (government !== undefined)
        add("economicGovernment", codesAbove(government));
    if (coordinate.project !== undefined && nature?.startsWith("project"))
        add("project", around.projects.get(coordinate.project) ?? [coordinate.project]);
    if (coordinate.topic !== undefined)
        add("topic", dotted(coordinate.topic));
    add("unit", unitsAbove(line, around));
    if (flow === "expenditure") {
        const parts = coordinate.threePublic
            ? threePublicAbove(coordinate.threePublic)
            : around.threePublic.get(coordinate.economicDepartment ?? "");
        if (parts)
            add("threePublic", parts);
        const natureOfUnit = unitOf(line, around)?.nature;
        if (natureOfUnit)
            add("unitNature", [natureOfUnit]);
    }
    return keys;
}
const phasesOf = { proposed: ["proposed"], approved: ["approved", "adjusted"], outturn: ["outturn"] };
function flowsOf(flow) {
    if (flow === "revenue" || flow === "carry-in" || flow === "surplus-use")
        return [flow, "resources"];
    return flow === "expenditure" || flow === "carry-out" || flow === "allocation" ? [flow, "uses"] : [flow];
}
/** Money carried in is carried over, what is received or spent is of this year unless the line says otherwise. */
function vintagesOf(vintage, flow) {
    if (vintage !== undefined)
        return [vintage];
    if (flow === "carry-in")
        return ["carried"];
    return flow === "revenue" || flow === "expenditure" ? ["current"] : [];
}
function codesAbove(code) {
    const codes = [code];
    for (let length = code.length - 2; length >= 3; length -= 2)
        codes.push(code.slice(0, length));
    return codes;
}
/** "basic.personnel" → basic.personnel, basic. */
export function dotted(name) {
    const parts = name.split(".");
    return parts.map((_, i) => parts.slice(0, parts.length - i).join("."));
}
/** vehicles.running → vehicles.running, vehicles, total; conference → conference alone. */
export function threePublicAbove(part) {
    const own = dotted(part);
    return part === "total" || part === "conference" || part === "training" ? own : [...own, "total"];
}
function unitsAbove(line, around) {
    const unit = unitOf(line, around);
    const code = unit?.code ?? line.coordinate.unit;
    const values = new Set(around.whole);
    if (code !== undefined) {
        values.add(code);
        if (/^\d{6}/.test(code))
            for (let length = 3; length < code.length; length += 3)
                values.add(code.slice(0, length));
    }
    if (unit)
        values.add(unit.name);
    return values;
}
function sourcesAbove(source, flow, around) {
    const { revenue } = around.statutes.classifications;
    const values = new Set();
    const climb = (from) => {
        for (let at = from; at !== undefined && !values.has(at);) {
            values.add(at);
            const dot = at.lastIndexOf(".");
            at = dot > 0 ? at.slice(0, dot) : revenue.byId(at)?.parent;
        }
    };
    climb(source);
    if (source === "R11" && around.allFiscal)
        values.add("R11.fiscal");
    for (const id of [...values]) {
        const type = revenue.byId(id)?.fundTypeCode;
        const twins = type === undefined ? undefined : around.fundTypes.get(type);
        if (twins?.carried === id && twins.own)
            climb(twins.own);
        else if (flow === "carry-in" && twins?.carried)
            climb(twins.carried);
    }
    return values;
}
function fundTypesOf(statutes) {
    const types = new Map();
    for (const { id, fundTypeCode } of statutes.classifications.revenue.all()) {
        if (fundTypeCode === undefined)
            continue;
        const twins = types.get(fundTypeCode) ?? {};
        if (id.startsWith("R4"))
            twins.carried = id;
        else
            twins.own ??= id;
        types.set(fundTypeCode, twins);
    }
    return types;
}
function threePublicBySection(statutes) {
    return new Map(statutes.threePublic.flatMap(({ part, sections }) => sections.map((section) => [section, threePublicAbove(part)])));
}
