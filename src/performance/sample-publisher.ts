import type { Publisher } from "#ledger"

/** The publisher of the ledgers that tests of this module make. */
export const samplePublisher = {
  family: "national-accounts-9",
  kind: "accounts",
  year: 2024,
  name: "清溪市水务局",
  level: "unit",
  self: "我单位",
  issued: "2025-09-15",
} as const satisfies Publisher
