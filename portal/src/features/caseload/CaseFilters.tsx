import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { caseStatusLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { CaseDateFilter } from './CaseDateFilter.tsx';
import classes from './CaseFilters.module.css';
import { CaseSelectFilter } from './CaseSelectFilter.tsx';
import { useCaseFilterOptions } from './case-filter-options.ts';
import {
  type CaseSearch,
  type CaseTab,
  countFilters,
  type FilterName,
  filterApplies,
  filteredBy,
  risks,
  tabStatuses,
  unfiltered,
} from './case-search.ts';

/** Narrows the list; every choice is taken at once and written into the address. */
export function CaseFilters({ search, tab }: { search: CaseSearch; tab: CaseTab }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const options = useCaseFilterOptions();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const inUse = countFilters(search, tab);
  const set = (name: FilterName) => (value: string) =>
    void navigate({ to: '/cases', search: filteredBy(search, name, value) });
  const statuses = tabStatuses[tab].map((status) => ({ value: status, label: i18n._(caseStatusLabels[status]) }));
  const riskOptions = risks.map((risk) => ({ value: risk, label: i18n._(riskLabels[risk]) }));
  const selects = [
    { name: 'status', label: t`Status`, any: t`Any status`, options: statuses },
    { name: 'risk', label: t`Risk`, any: t`Any risk`, options: riskOptions },
    { name: 'country', label: t`Country`, any: t`All countries`, options: options.country },
    { name: 'partner', label: t`Partner`, any: t`All partners`, options: options.partner },
    { name: 'caseworker', label: t`Caseworker`, any: t`Any caseworker`, options: options.caseworker },
    { name: 'municipality', label: t`Municipality`, any: t`All municipalities`, options: options.municipality },
    { name: 'programme', label: t`Programme`, any: t`All programmes`, options: options.programme },
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
        {selects
          .filter(({ name, options: choices }) => filterApplies(name, tab) && choices.length > 0)
          .map(({ name, ...select }) => (
            <CaseSelectFilter key={name} {...select} value={search[name] ?? ''} onChoose={set(name)} />
          ))}
        <CaseDateFilter label={t`Opened from`} value={search.from ?? ''} onChoose={set('from')} />
        <CaseDateFilter label={t`Opened to`} value={search.to ?? ''} onChoose={set('to')} />
        {inUse > 0 && (
          <Button
            size="xs"
            variant="subtle"
            className={classes.clear}
            onClick={() => void navigate({ to: '/cases', search: unfiltered(search) })}
          >
            <Trans>Clear filters</Trans>
          </Button>
        )}
      </div>
    </search>
  );
}
