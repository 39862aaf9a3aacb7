/**
 * The part of SARIF 2.1.0 (OASIS Standard, Static Analysis Results Interchange Format) that is written here.
 * Names are the standard's.
 */
export interface SarifLog {
  readonly $schema: string
  readonly version: "2.1.0"
  readonly runs: readonly SarifRun[]
}

export type Properties = Readonly<Record<string, unknown>>

export type SarifLevel = "none" | "note" | "warning" | "error"

export interface SarifMessage {
  readonly text: string
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver }
  readonly language: string
  readonly columnKind: "utf16CodeUnits"
  readonly invocations: readonly SarifInvocation[]
  readonly artifacts: readonly SarifArtifact[]
  readonly results: readonly SarifResult[]
  readonly properties?: Properties
}

export interface SarifDriver {
  readonly name: string
  readonly version?: string
  readonly informationUri?: string
  readonly rules: readonly SarifRule[]
}

export interface SarifRule {
  readonly id: string
  readonly shortDescription: SarifMessage
  readonly fullDescription: SarifMessage
  readonly helpUri?: string
  readonly help: SarifMessage
  readonly defaultConfiguration: { readonly level: SarifLevel }
  readonly properties: Properties
}

export interface SarifInvocation {
  readonly executionSuccessful: boolean
  readonly exitCode: number
  readonly toolExecutionNotifications: readonly SarifNotification[]
}

export interface SarifNotification {
  readonly level: SarifLevel
  readonly message: SarifMessage
  readonly locations?: readonly SarifLocation[]
  readonly descriptor?: { readonly id: string }
  readonly associatedRule?: { readonly id: string; readonly index?: number }
}

export interface SarifArtifact {
  readonly location: { readonly uri: string; readonly index: number }
  readonly mimeType?: string
  readonly hashes?: Readonly<Record<string, string>>
  readonly properties?: Properties
}

export interface SarifRegion {
  readonly startLine: number
  readonly endLine?: number
  readonly startColumn?: number
  readonly endColumn?: number
  readonly snippet?: SarifMessage
}

export interface SarifLocation {
  readonly id?: number
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number }
    readonly region?: SarifRegion
    readonly properties?: Properties
  }
  readonly logicalLocations?: readonly {
    readonly name: string
    readonly fullyQualifiedName: string
    readonly kind: string
    readonly properties?: Properties
  }[]
  readonly message?: SarifMessage
}

export interface SarifFix {
  readonly description: SarifMessage
  readonly artifactChanges: readonly {
    readonly artifactLocation: { readonly uri: string; readonly index: number }
    readonly replacements: readonly { readonly deletedRegion: SarifRegion; readonly insertedContent: SarifMessage }[]
  }[]
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: "fail"
  readonly level: SarifLevel
  readonly message: SarifMessage
  readonly locations: readonly SarifLocation[]
  readonly relatedLocations?: readonly SarifLocation[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly SarifFix[]
  readonly suppressions: readonly never[]
  readonly properties: Properties
}
