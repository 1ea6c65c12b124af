import type { CaseField, ExitReason, Risk } from '@kolo/schema';
import { exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';

/** What a corrected field held before, by what it has to be shown as. */
export type OldValue =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'risk'; readonly risk: Risk }
  | { readonly kind: 'exit-reason'; readonly exitReason: ExitReason }
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'text'; readonly text: string | null };

/** Reads an old value, which the history keeps as the column held it; what is not understood is shown as it is. */
export function readOldValue(field: CaseField, value: string | null): OldValue {
  if (value === null) return { kind: 'text', text: null };
  const code = value.toUpperCase();
  if (field === 'RISK' && code in riskLabels) return { kind: 'risk', risk: code as Risk };
  if (field === 'EXIT_REASON' && code in exitReasonLabels) {
    return { kind: 'exit-reason', exitReason: code as ExitReason };
  }
  if (field === 'MUNICIPALITY_CODE') return { kind: 'municipality', code: value };
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { kind: 'day', day: value } : { kind: 'text', text: value };
}
