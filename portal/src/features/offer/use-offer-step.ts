import { useLingui } from '@lingui/react/macro';
import type { FormValues } from '../../shared/form/form-draft.ts';
import type { FormError } from '../../shared/form/form-error.ts';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import type { OfferAction, ShownOffer } from './offer-actions.ts';

export interface StepProps {
  readonly offer: ShownOffer;
  onClose(): void;
  /** Told when the step was taken. */
  onDone(): void;
}

interface StepInput {
  readonly offerId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

interface StepSettings<V extends FormValues> extends StepProps {
  readonly step: OfferAction;
  readonly start: V;
  check?(values: V): ReadonlyMap<string, string>;
  send(values: V, input: StepInput): Promise<readonly FormError[] | undefined>;
}

/** The form of one step of an offer; what it holds survives a reload as long as the step was not taken. */
export function useOfferStep<V extends FormValues>({
  offer,
  step,
  start,
  check,
  send,
  onClose,
  onDone,
}: StepSettings<V>) {
  const { user } = useViewer();
  return useRecordForm<V>({
    userId: user.id,
    name: `offer-${step}.${offer.id}`,
    start,
    ...(check && { check }),
    async send(values, idempotencyKey) {
      const input = { offerId: offer.id, expectedVersion: offer.version, idempotencyKey };
      return (await send(values, input)) ?? [];
    },
    onSaved() {
      onClose();
      onDone();
    },
  });
}

const LONGEST_REASON = 2000;

/** What is wrong with a reason; one that is needed has to say something. */
export function useReasonCheck(
  isNeeded: boolean,
): (values: { readonly reason: string }) => ReadonlyMap<string, string> {
  const { t } = useLingui();
  return ({ reason }) => {
    if (isNeeded && reason.trim() === '') return new Map([['reason', t`Say why`]]);
    if ([...reason].length > LONGEST_REASON) return new Map([['reason', t`This text is too long. Shorten it.`]]);
    return new Map();
  };
}
