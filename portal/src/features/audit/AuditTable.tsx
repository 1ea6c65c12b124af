import type { AuditLogQuery } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormat } from '../../shared/format/use-format.ts';
import { auditActionLabels } from '../../shared/vocabulary/protection-labels.ts';
import { fieldGroupLabels, recordLabels } from '../../shared/vocabulary/record-labels.ts';
import table from '../../ui/list/record-table.module.css';
import { Tag } from '../../ui/tag/Tag.tsx';
import classes from './audit.module.css';

export type AuditRow = AuditLogQuery['auditEvents']['nodes'][number];

const GRAVE: readonly string[] = ['FIND', 'EXPORT', 'ERASE'];

/** The log itself; on a narrow screen each row becomes a card. */
export function AuditTable({ events }: { events: readonly AuditRow[] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const nameOf = (labels: typeof recordLabels, code: string) => {
    const label = labels[code];
    return label ? i18n._(label) : code;
  };
  return (
    <table className={table.table} aria-label={t`Audit log`}>
      <thead>
        <tr>
          <th scope="col">{t`When`}</th>
          <th scope="col">{t`Who`}</th>
          <th scope="col">{t`What was done`}</th>
          <th scope="col">{t`Record`}</th>
          <th scope="col">{t`Partner`}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id} className={table.row}>
            <th scope="row" className={classes.when}>
              {format.moment(event.at)}
            </th>
            <td data-label={t`Who`}>{event.user.name}</td>
            <td data-label={t`What was done`}>
              <Tag tone={GRAVE.includes(event.action) ? 'warning' : 'neutral'}>
                {i18n._(auditActionLabels[event.action])}
              </Tag>{' '}
              <span className={classes.operation}>{event.operation}</span>{' '}
              {event.brokenGlassIds.length > 0 && (
                <Tag tone="danger" icon={<IconAlertTriangle />}>
                  <Trans>By emergency access</Trans>
                </Tag>
              )}
              {event.fieldGroups.length > 0 && (
                <span className={classes.more}>
                  {event.fieldGroups.map((group) => nameOf(fieldGroupLabels, group)).join(', ')}
                </span>
              )}
            </td>
            <td data-label={t`Record`}>
              {nameOf(recordLabels, event.subject)}
              {event.rowCount !== null && (
                <>
                  {' '}
                  <span className={classes.quiet}>
                    <Plural value={event.rowCount} one="# record" other="# records" />
                  </span>
                </>
              )}
              {event.subjectId && <span className={classes.more}>{event.subjectId}</span>}
              {event.filter && <span className={classes.more}>{event.filter}</span>}
            </td>
            <td data-label={t`Partner`}>{event.partner.shortName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
