import type { SubjectRequestsQuery } from '@kolo/schema';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { DueText } from '../../shared/due/DueText.tsx';
import { useFormat } from '../../shared/format/use-format.ts';
import { requestKindLabels, requestStateLabels } from '../../shared/vocabulary/protection-labels.ts';
import classes from '../../ui/list/record-table.module.css';
import { Tag } from '../../ui/tag/Tag.tsx';

/** The list itself; on a narrow screen each row becomes a card. */
export function RequestTable({
  requests,
}: {
  requests: readonly SubjectRequestsQuery['subjectRequests']['nodes'][number][];
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  return (
    <table className={classes.table} aria-label={t`Subject requests`}>
      <thead>
        <tr>
          <th scope="col">{t`Request`}</th>
          <th scope="col">{t`State`}</th>
          <th scope="col">{t`Due`}</th>
          <th scope="col">{t`About`}</th>
          <th scope="col">{t`Records found`}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, kind, state, receivedOn, dueOn, endedOn, reference, aboutPartner, persons }) => (
          <tr key={id} className={classes.row}>
            <th scope="row" className={classes.person}>
              <Link to="/subject-requests/$requestId" params={{ requestId: id }} className={classes.open}>
                {i18n._(requestKindLabels[kind])}
              </Link>
              <span className={classes.number}>
                {t`received ${format.date(receivedOn)}`}
                {reference && <> · {reference}</>}
              </span>
            </th>
            <td data-label={t`State`}>
              <Tag tone={state === 'OPEN' ? 'accent' : 'neutral'}>{i18n._(requestStateLabels[state])}</Tag>
            </td>
            <td data-label={t`Due`}>
              {endedOn ? (
                <span className={classes.since}>{t`answered ${format.date(endedOn)}`}</span>
              ) : (
                <DueText on={dueOn} />
              )}
            </td>
            <td data-label={t`About`}>{aboutPartner?.shortName ?? t`All partners`}</td>
            <td data-label={t`Records found`}>
              <Plural value={persons.length} one="# record" other="# records" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
