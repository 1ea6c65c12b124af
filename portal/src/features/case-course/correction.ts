import type { CaseActions_CaseFragment, Risk } from '@kolo/schema';
import { findExitReason } from './closing.ts';

type File = Pick<CaseActions_CaseFragment, 'municipality' | 'risk' | 'openedOn' | 'closedOn' | 'exitReason'>;

/** What the fields of a correction hold before anybody types: what is recorded. */
export function correctionStart({ municipality, risk, openedOn, closedOn, exitReason }: File) {
  return {
    municipalityCode: municipality?.code ?? '',
    risk: risk as string,
    openedOn,
    closedOn: closedOn ?? '',
    exitReason: (exitReason ?? '') as string,
    reason: '',
  };
}

/** The fields that were changed; a field that was emptied is left as it is, since nothing can be corrected to nothing. */
export function correctedFields(values: ReturnType<typeof correctionStart>, file: File) {
  const start = correctionStart(file);
  const changed = (name: keyof typeof values) => values[name] !== '' && values[name] !== start[name];
  return {
    ...(changed('municipalityCode') && { municipalityCode: values.municipalityCode }),
    ...(changed('risk') && { risk: values.risk as Risk }),
    ...(changed('openedOn') && { openedOn: values.openedOn }),
    ...(changed('closedOn') && { closedOn: values.closedOn }),
    ...(changed('exitReason') && { exitReason: findExitReason(values.exitReason) }),
  };
}
