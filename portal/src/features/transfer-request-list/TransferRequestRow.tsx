import type { TransferRequestListQuery } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';
import { AnswerDue } from '../offer-tags/index.ts';
import { RequestStatusTag } from '../transfer-request/index.ts';
import classes from './transfer-request-list.module.css';

type Request = TransferRequestListQuery['transferRequests']['nodes'][number];

/** One request: what was said, then of or by whom, about whom where that is shown, and by when. */
export function TransferRequestRow({ request }: { request: Request }) {
  const format = useFormat();
  const { side, status, person } = request;
  const other = side === 'ASKING' ? request.toPartnerName : request.fromPartnerName;
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.message}>
          <Link to="/transfer-requests/$requestId" params={{ requestId: request.id }} className={classes.open}>
            {request.message}
          </Link>
        </p>
        <p className={classes.facts}>
          <span>{side === 'ASKING' ? <Trans>to {other}</Trans> : <Trans>from {other}</Trans>}</span>
          {person && <span>{fullName(person.identity) ?? person.pseudonym}</span>}
          <span>
            {status === 'IN_PROGRESS' ? (
              <AnswerDue on={request.dueOn} />
            ) : (
              <Trans>asked {format.date(dayOf(new Date(request.createdAt)))}</Trans>
            )}
          </span>
        </p>
      </div>
      <RequestStatusTag status={status} />
    </li>
  );
}
