import type { OfferKind, Service } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { IconArrowForwardUp, IconTransfer } from '@tabler/icons-react';
import { offerKindLabels, serviceLabels } from '../../shared/vocabulary/offer-labels.ts';
import classes from './offer-tags.module.css';

/** Whether it is a referral or a transfer, and for which service. */
export function OfferKindText({ kind, service }: { kind: OfferKind; service: Service | null }) {
  const { i18n } = useLingui();
  const Icon = kind === 'REFERRAL' ? IconArrowForwardUp : IconTransfer;
  return (
    <span className={classes.kind}>
      <Icon size={14} aria-hidden="true" />
      {i18n._(offerKindLabels[kind])}
      {service && `: ${i18n._(serviceLabels[service])}`}
    </span>
  );
}
