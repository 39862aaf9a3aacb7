import type {
  ComputedRate,
  EvaluatedItem,
  ItemTotal,
  LedgerAssessment,
  MonitoredIndicator,
  MonitoredMoney,
  Monitoring,
} from "#performance"
import { both, derivationJson, number } from "./json-parts.ts"

/** What a ledger tells beside its self-evaluations, as JSON; entries are named by their file and line or sheet and cell. */
export function assessmentJson({ rates, overall, departments, monitoring, feasibility }: LedgerAssessment): object {
  return {
    rates: rates.map(rateJson),
    overall: overall ? { rubric: overall.rubric.id, ...totalJson(overall, overall.items) } : null,
    departments: departments.map((one) => ({
      project: one.record.project,
      rubric: one.rubric.id,
      ...totalJson(one, one.items),
    })),
    monitoring: monitoring ? monitoringJson(monitoring) : null,
    feasibility: feasibility.map(({ code, severity, at, message, found, expected }) => ({
      code,
      severity,
      at: at.source ?? `${at.table}:${at.row}`,
      message: both(message),
      found: found ?? null,
      expected: expected ?? null,
    })),
  }
}

function rateJson({ id, name, value, obstacle, derivation, variant }: ComputedRate): object {
  return {
    id,
    name: both(name),
    value: number(value),
    obstacle: obstacle ? { kind: obstacle.kind, message: both(obstacle.message) } : null,
    derivation: derivationJson(derivation, undefined),
    ...(variant ? { printedForm: { value: number(variant.value), flaw: both(variant.flaw) } } : {}),
  }
}

function totalJson(total: ItemTotal, items: readonly EvaluatedItem[]): object {
  return {
    total: number(total.total),
    grade: total.grade ? both(total.grade) : null,
    provisional: total.provisional,
    items: items.map((item) => ({
      id: item.item.id,
      name: both(item.item),
      method: item.method,
      target: item.target?.text ?? null,
      result: both(item.result),
      weight: number(item.weight),
      points: number(item.points),
      evidence: item.evidence,
      signers: item.signers,
      derivation: derivationJson(item.derivation, undefined),
    })),
    gaps: total.gaps.map(({ kind, item, message, table }) => ({ kind, item, table, message: both(message) })),
  }
}

function monitoringJson(monitoring: Monitoring): object {
  return {
    asOf: monitoring.asOf,
    lights: monitoring.lights,
    subjects: monitoring.subjects.map(({ of, money, indicators }) => ({
      of,
      money: moneyJson(money),
      indicators: indicators.map(indicatorJson),
    })),
    willMiss: monitoring.willMiss.map(({ of, indicator }) => ({ of, indicator: indicator.third })),
    gaps: monitoring.gaps.map(({ kind, of, indicator, message }) => ({
      kind,
      of,
      indicator: indicator ?? null,
      message: both(message),
    })),
  }
}

function moneyJson({ budgetFen, outturnFen, execution, timeShare, light, reason, derivation }: MonitoredMoney): object {
  return {
    budget: budgetFen ?? null,
    outturn: outturnFen ?? null,
    execution: execution ?? null,
    timeShare: timeShare ?? null,
    light: light ?? null,
    reason: both(reason),
    derivation: derivationJson(derivation, undefined),
  }
}

function indicatorJson(one: MonitoredIndicator): object {
  return {
    indicator: one.indicator.third,
    target: one.indicator.target,
    actual: one.actual ? { text: one.actual.text, on: one.actual.on } : null,
    status: one.status,
    achievement: one.achievement ?? null,
    light: one.light ?? null,
    willMiss: one.willMiss,
    reason: both(one.reason),
    derivation: derivationJson(one.derivation, undefined),
  }
}
