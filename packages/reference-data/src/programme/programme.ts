import type { CountryCode, SeatCountryCode } from '../country/countries.ts';
import type { CurrencyCode } from '../country/currencies.ts';
import type { PartnerKindCode } from '../vocabulary/partner-kind.ts';
import type { TargetGroupCode } from '../vocabulary/target-group.ts';

/** A real partner that a programme's documents name. Found again by its name, which is unique. */
export interface PartnerDefinition {
  readonly name: string;
  readonly shortName: string;
  readonly kind: PartnerKindCode;
  /** Where it has its seat. */
  readonly countryCode: SeatCountryCode;
  /** Where it works in the programmes. */
  readonly activeIn: readonly SeatCountryCode[];
}

export interface ComponentDefinition {
  readonly code: string;
  readonly name: string;
}

/** An expected result of the logframe. */
export interface ResultDefinition {
  readonly code: string;
  readonly componentCode: string;
  /** In the words of the programme document. */
  readonly statement: string;
  /** `null`: tracked without a figure. */
  readonly target: number | null;
  /** Whether the target is a minimum ("at least") or exact. */
  readonly bound: 'at_least' | 'exactly' | null;
  /** What is counted. */
  readonly unit: string;
  readonly countryCodes: readonly CountryCode[];
  /** A second figure that the document gives for the same result. */
  readonly also?: { readonly approximately: number; readonly unit: string };
}

/** Money for a programme. A country's amount is a share of the whole, not in addition to it. */
export interface FundingDefinition {
  readonly source: string;
  /** `null`: for the whole programme. */
  readonly countryCode: CountryCode | null;
  /** Exact decimal. */
  readonly amount: string;
  readonly currency: CurrencyCode;
}

/** A programme as its document describes it: a new one is data. */
export interface ProgrammeDefinition {
  readonly code: string;
  readonly name: string;
  /** ISO dates; both days included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** For how many months persons are kept after their last case in it was closed. */
  readonly retentionMonths: number;
  readonly objective: string;
  readonly specificObjectives: readonly string[];
  /** How the activities are meant to lead there. */
  readonly approach: string | null;
  readonly donor: PartnerDefinition;
  readonly leadAgency: PartnerDefinition;
  /** Other partners that the document names. */
  readonly partners: readonly PartnerDefinition[];
  readonly countryCodes: readonly CountryCode[];
  readonly municipalityCodes: readonly string[];
  readonly targetGroups: readonly TargetGroupCode[];
  readonly components: readonly ComponentDefinition[];
  readonly results: readonly ResultDefinition[];
  readonly funding: readonly FundingDefinition[];
}
