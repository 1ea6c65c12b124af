import type { OfferListQuery } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { AnswerDue, OfferKindText, OfferStatusTag } from '../offer-tags/index.ts';
import classes from './offer-list.module.css';

type Offer = OfferListQuery['offers']['nodes'][number];

/** One offer: what for, then what is asked, of or by whom, and by when; of whom only where that is shown. */
export function OfferRow({ offer }: { offer: Offer }) {
  const format = useFormat();
  const { side, status, person } = offer;
  const other = side === 'GIVER' ? offer.toPartnerName : offer.fromPartnerName;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.purpose}>
          <Link to="/offers/$offerId" params={{ offerId: offer.id }} className={classes.open}>
            {offer.purpose}
          </Link>
        </p>
        <p className={classes.facts}>
          <span>
            <OfferKindText kind={offer.kind} service={offer.service} />
          </span>
          <span>{side === 'GIVER' ? <Trans>to {other}</Trans> : <Trans>from {other}</Trans>}</span>
          {person && <span>{fullName(person.identity) ?? person.pseudonym}</span>}
          <span>
            {status === 'IN_PROGRESS' ? (
              <AnswerDue on={offer.dueOn} />
            ) : (
              <Trans>offered {format.date(dayOf(new Date(offer.createdAt)))}</Trans>
            )}
          </span>
        </p>
      </div>
      <OfferStatusTag status={status} />
    </li>
  );
}
