import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { auditActionLabels } from '../../shared/vocabulary/protection-labels.ts';
import { recordLabels } from '../../shared/vocabulary/record-labels.ts';
import classes from './audit.module.css';
import { auditOptionsQuery } from './audit.query.ts';
import { type AuditFilterName, type AuditSearch, auditFilteredBy, auditFilterNames } from './audit-search.ts';
import { MemberFilter } from './MemberFilter.tsx';
import { TypedFilter } from './TypedFilter.tsx';

/** Narrows the log; every choice is taken at once and written into the address. */
export function AuditFilters({ search }: { search: AuditSearch }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { data } = useQuery(auditOptionsQuery);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const inUse = auditFilterNames.filter((name) => search[name] !== undefined).length;
  const set = (name: AuditFilterName) => (value: string) =>
    void navigate({ to: '/audit', search: auditFilteredBy(search, name, value) });
  const byLabel = (options: { value: string; label: string }[]) =>
    options.toSorted((left, right) => format.compare(left.label, right.label));
  const selects = [
    {
      name: 'partner',
      label: t`Partner`,
      any: t`All partners`,
      options: byLabel((data?.partners.nodes ?? []).map(({ id: value, shortName: label }) => ({ value, label }))),
    },
    {
      name: 'record',
      label: t`Kind of record`,
      any: t`All kinds`,
      options: byLabel(Object.entries(recordLabels).map(([value, label]) => ({ value, label: i18n._(label) }))),
    },
    {
      name: 'action',
      label: t`What was done`,
      any: t`Anything`,
      options: Object.entries(auditActionLabels).map(([value, label]) => ({ value, label: i18n._(label) })),
    },
  ] as const;
  return (
    <search className="no-print" aria-label={t`Filter the list`}>
      <Button
        size="xs"
        variant="default"
        className={classes.toggle}
        leftSection={<IconFilter size={15} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {inUse > 0 ? <Trans>Filters ({inUse})</Trans> : <Trans>Filters</Trans>}
      </Button>
      <div id={id} className={classes.filters} data-open={isOpen || undefined}>
        <TypedFilter type="date" label={t`From`} value={search.from ?? ''} onChoose={set('from')} />
        <TypedFilter type="date" label={t`To`} value={search.to ?? ''} onChoose={set('to')} />
        {selects.map(({ name, label, any, options }) => (
          <NativeSelect
            key={name}
            size="xs"
            label={label}
            value={search[name] ?? ''}
            data={[{ value: '', label: any }, ...options]}
            onChange={(event) => set(name)(event.currentTarget.value)}
          />
        ))}
        <MemberFilter value={search.member} partner={search.partner} onChoose={set('member')} />
        <TypedFilter type="text" label={t`Pseudonym`} value={search.pseudonym ?? ''} onChoose={set('pseudonym')} />
        {inUse > 0 && (
          <Button
            size="xs"
            variant="subtle"
            className={classes.clear}
            onClick={() => void navigate({ to: '/audit', search: {} })}
          >
            <Trans>Clear filters</Trans>
          </Button>
        )}
      </div>
    </search>
  );
}
